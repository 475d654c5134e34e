import type { Minutes } from '../../minutes/model';
import { writtenValue } from '../../minutes/vocabulary/vocabulary';
import { dayInWords } from '../../text/dayWording';
import { mentionAt } from '../references';
import type { Hover, HoverContext } from './hover';

/** Of a reference: the record's text, its status and the meeting it is of. */
export function referenceHover(minutes: Minutes, offset: number, context: HoverContext): Hover | undefined {
  const mention = mentionAt(minutes, offset);
  if (mention === undefined) return undefined;
  const target = context.resolve(mention);
  if (target === undefined) return undefined;
  const { language, t } = context;
  const { kind, record, status } = target;
  const { group, date } = target.meeting;
  const values = kind === 'decision' ? 'decisionStatus' : 'actionStatus';
  const facts = [...record.owners, record.due?.text];
  const meeting = [
    group,
    date && dayInWords(date, language),
    record.item === undefined ? undefined : t('decisions.item', { item: record.item }),
  ];
  return {
    range: mention.range,
    title: `${record.id ?? mention.id} · ${writtenValue(values, status, language)}`,
    lines: [record.text, joined(facts), joined(meeting)].filter((line) => line !== ''),
  };
}

function joined(facts: readonly (string | undefined)[]): string {
  return facts.filter((fact) => fact !== undefined).join(' · ');
}
