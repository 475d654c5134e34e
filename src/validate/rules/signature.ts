import type { Minutes, SignOff } from '../../minutes/model';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import { lineEndingOf } from '../../minutes/yaml/edits';
import { entryOf, setValue } from '../../minutes/yaml/setValue';
import { insertion, replacement } from '../../text/edit';
import type { Finding, Fix, Rule } from '../diagnostic';
import type { Presence } from '../presence';
import { languageOf } from '../schema/wording';

/** Final minutes are signed, and by the secretary (format.md, 5). */
export const signature: Rule = {
  codes: { 'signature-missing': 'warning', 'signature-mismatch': 'warning' },
  *check({ minutes, presence }) {
    const { meeting, signOffs } = minutes;
    if (meeting.status !== 'draft' && signOffs.length === 0) yield missing(minutes);
    if (meeting.secretary === undefined) return;
    const mismatch = signOffs.find(({ kind }) => kind === 'secretary');
    if (mismatch !== undefined) yield* mismatched(minutes, presence, mismatch, meeting.secretary);
  },
};

function missing(minutes: Minutes): Finding {
  const { meeting } = minutes;
  const status = meeting.record && entryOf('meeting', meeting.record, 'status');
  return {
    code: 'signature-missing',
    range: status?.value.range ?? meeting.titleRange ?? { start: 0, end: 0 },
    message: 'signature-missing',
    // What was approved is not to be changed any more.
    fixes:
      meeting.status === 'final' && meeting.secretary !== undefined ? [sign(minutes, meeting.secretary)] : [],
  };
}

/** Signs at the end of the section for it, else of the document. */
function sign(minutes: Minutes, secretary: string): Fix {
  const { text, sections, meeting } = minutes;
  const labels = termsOf(languageOf(minutes)).labels.secretary;
  const label = (meeting.type === 'minutes' ? labels[1] : undefined) ?? labels[0] ?? '';
  const line = `${label}: ${secretary}`;
  const end = sections.find(({ kind }) => kind === 'sign-off')?.range.end ?? text.length;
  const ending = lineEndingOf(text);
  return {
    title: { id: 'signature-missing.sign', args: { line } },
    edits: [insertion(text.slice(0, end).trimEnd().length, ending + ending + line)],
    preferred: true,
  };
}

/** Somebody else signs, though the secretary was there and nobody present has the role beside them. */
function* mismatched(
  minutes: Minutes,
  presence: Presence,
  { names }: SignOff,
  written: string,
): Generator<Finding> {
  const { text, meeting, attendees } = minutes;
  const secretary = presence.nameOf(written);
  const substitutes = attendees.filter(
    ({ presence: there, roles }) => there === 'present' && roles.includes('secretary'),
  );
  const right = new Set([secretary, ...substitutes.map(({ name }) => name)]);
  const [first] = names;
  if (first === undefined || presence.absentee(secretary) !== undefined) return;
  if (names.some(({ name }) => right.has(presence.nameOf(name)))) return;
  const { record } = meeting;
  const language = languageOf(minutes);
  yield {
    code: 'signature-mismatch',
    range: first.range,
    message: 'signature-mismatch',
    args: { name: first.name, secretary },
    fixes: [
      {
        title: { id: 'signature-mismatch.here', args: { name: secretary } },
        edits: [replacement(first.range, secretary)],
        preferred: false,
      },
      ...(record === undefined
        ? []
        : [
            {
              title: { id: 'signature-mismatch.secretary', args: { name: first.name } } as const,
              edits: [setValue(text, 'meeting', record, 'secretary', first.name, language)],
              preferred: false,
            },
          ]),
    ],
  };
}
