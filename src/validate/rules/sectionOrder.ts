import type { Minutes, Section } from '../../minutes/model';
import { lineEndingOf } from '../../minutes/yaml/edits';
import { type TextEdit, insertion, removal } from '../../text/edit';
import { slice } from '../../text/range';
import type { Rule } from '../diagnostic';

/** Decisions that come after the information, where few look for them; and a sign-off that does not close the minutes. */
export const sectionOrder: Rule = {
  codes: { 'section-order': 'info' },
  *check({ minutes }) {
    const { sections } = minutes;
    const information = sections.find(({ kind }) => kind === 'information');
    const late = sections.filter(
      ({ kind, range }) =>
        kind === 'decisions' && information !== undefined && range.start > information.range.start,
    );
    for (const section of late) {
      if (information === undefined) continue;
      yield {
        code: 'section-order',
        range: section.titleRange,
        message: 'section-order.decisions',
        args: { title: section.title, before: information.title },
        fixes: () => [
          {
            title: {
              id: 'section-order.move-before',
              args: { title: section.title, other: information.title },
            },
            edits: moveTo(minutes, section, information.range.start),
            preferred: false,
          },
        ],
      };
    }
    const closing = sections.filter(({ kind }) => kind === 'sign-off').at(-1);
    // Attachments are listed behind the signatures as often as before them.
    const last = sections.filter(({ kind }) => kind !== 'attachments').at(-1);
    if (closing === undefined || last === undefined || last === closing) return;
    yield {
      code: 'section-order',
      range: closing.titleRange,
      message: 'section-order.closing',
      args: { title: closing.title },
      fixes: () => [
        {
          title: { id: 'section-order.move-last', args: { title: closing.title } },
          edits: moveTo(minutes, closing, last.range.end),
          preferred: false,
        },
      ],
    };
  },
};

/** Sections stay apart by a blank line each. */
function moveTo({ text }: Minutes, { range }: Section, place: number): TextEdit[] {
  const newLine = lineEndingOf(text);
  const words = slice(text, range).trimEnd();
  const before = text.slice(0, place);
  const apart = before.endsWith(newLine + newLine)
    ? ''
    : before.endsWith(newLine)
      ? newLine
      : newLine + newLine;
  const behind = place < text.length ? newLine + newLine : newLine;
  const moved = insertion(place, apart + words + behind);
  return place < range.start ? [moved, removal(range)] : [removal(range), moved];
}
