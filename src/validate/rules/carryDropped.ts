import type { Minutes } from '../../minutes/model';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import type { TextRange } from '../../text/range';
import type { ArchiveView, KnownAction } from '../archiveView';
import type { Fix, Rule } from '../diagnostic';
import { dateValueRange } from '../meetingDate';
import { isEditable, recordPlace } from '../recordReferences';

/** An action that the previous meeting left open and of which these minutes say nothing. */
export const carryDropped: Rule = {
  codes: { 'carry-dropped': 'warning' },
  *check({ minutes, archive }) {
    if (archive === undefined) return;
    const dropped = archive.dropped();
    const range = dropped.length === 0 ? undefined : placeOfPrevious(minutes);
    if (range === undefined) return;
    for (const item of dropped) {
      const { action, file } = item;
      yield {
        code: 'carry-dropped',
        range,
        message: 'carry-dropped',
        args: {
          text: action.id === undefined ? action.text : `${action.id}: ${action.text}`,
          meeting: file.minutes.meeting.date ?? file.entry.path,
        },
        fixes: () => fixesOf(item, archive),
      };
    }
  },
};

/** Where the minutes name the meeting before, else their own day. */
function placeOfPrevious(minutes: Minutes): TextRange | undefined {
  const { record } = minutes.meeting;
  const scalar = record && new Fields('meeting', record).scalar('previous');
  return scalar
    ? rangeWithin(minutes.text, scalar, 0, scalar.text.length)
    : (dateValueRange(minutes) ?? record?.entries[0]?.key.range);
}

function fixesOf({ action, file }: KnownAction, { self }: ArchiveView): Fix[] {
  const record = recordPlace('action', file, action);
  const args = { meeting: file.minutes.meeting.date ?? file.entry.path };
  const carry: Fix = {
    title: { id: 'carry-dropped.carry' },
    edits: [],
    preferred: false,
    intent: { kind: 'carry-over', record },
  };
  const close: Fix = {
    title: { id: 'carry-dropped.close', args },
    edits: [],
    preferred: false,
    intent: { kind: 'close', record },
  };
  return [...(isEditable(self) ? [carry] : []), ...(isEditable(file) ? [close] : [])];
}
