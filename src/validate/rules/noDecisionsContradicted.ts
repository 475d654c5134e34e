import type { Minutes, NoDecisions } from '../../minutes/model';
import { removal } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Rule } from '../diagnostic';
import { lineEndOf, lineStartOf } from '../../minutes/yaml/edits';

/** A statement that there are no decisions, beside a decision. */
export const noDecisionsContradicted: Rule = {
  codes: { 'no-decisions-contradicted': 'error' },
  *check({ minutes }) {
    for (const statement of minutes.noDecisions) {
      const { start, end } = partOf(minutes, statement);
      const decision = minutes.decisions.find(
        (record) => record.confidence === 'stated' && start <= record.start && record.start < end,
      );
      if (decision === undefined) continue;
      yield {
        code: 'no-decisions-contradicted',
        range: statement.range,
        message: 'no-decisions-contradicted',
        args: { statement: slice(minutes.text, statement.range), decision: decision.id ?? decision.text },
        fixes: [
          {
            title: { id: 'no-decisions-contradicted.remove' },
            edits: [removal(linesOf(minutes.text, statement.range))],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** What the statement is about: the agenda item or section it stands in, else the whole document (format.md, 5). */
function partOf({ items, sections, text }: Minutes, { range, section }: NoDecisions): TextRange {
  const around = items.filter((item) => item.range.start <= range.start && range.end <= item.range.end);
  return around.at(-1)?.range ?? sections[section]?.range ?? { start: 0, end: text.length };
}

/** The line, with the blank line after it where one stands before it too. */
function linesOf(text: string, range: TextRange): TextRange {
  const start = lineStartOf(text, range.start);
  let end = nextLine(text, lineEndOf(text, range.end));
  const before = text.slice(lineStartOf(text, Math.max(0, start - 1)), start);
  const after = lineEndOf(text, end);
  if (start > 0 && before.trim() === '' && text.slice(end, after).trim() === '') end = nextLine(text, after);
  return { start, end };
}

function nextLine(text: string, lineEnd: number): number {
  const isCrLf = text[lineEnd] === '\r' && text[lineEnd + 1] === '\n';
  return Math.min(lineEnd + (isCrLf ? 2 : 1), text.length);
}
