import type { Attendee, Decision, Minutes, SignOff, Statement } from '../minutes/model';
import { termsOf, writtenValue } from '../minutes/vocabulary/vocabulary';
import { foldCase } from '../text/fold';
import { type Translate, translator } from '../text/messages';
import { longDate } from './templateVariables';

/**
 * One decision for those whom it concerns (protokollsutdrag), as Markdown in the language of the minutes: the meeting,
 * the item, the decision with what was put forward and reserved, who was present at the item, and the sign-off.
 */
export function decisionExtract(minutes: Minutes, decision: Decision): string {
  const t = translator(minutes.meeting.lang);
  const parts = [
    `# ${t('extract.title')}`,
    meetingLines(minutes, t),
    itemHeading(minutes, decision),
    ...decisionParts(minutes, decision, t),
    presentLines(minutes, decision, t),
    signOffLines(minutes, t),
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

function meetingLines({ meeting }: Minutes, t: Translate): string {
  const { org, group, date, window, place, reference, lang } = meeting;
  const body = [org, group].filter((name) => name !== undefined).join(', ');
  const day = date === undefined ? undefined : longDate(date, lang);
  const time = window === undefined ? undefined : `${window.start}–${window.end}`;
  const when = [day, time, place].filter((part) => part !== undefined).join(', ');
  return bullets([
    [t('extract.body'), body],
    [t('extract.meeting'), when],
    [t('extract.reference'), reference],
  ]);
}

function itemHeading({ items }: Minutes, { item: number }: Decision): string | undefined {
  if (number === undefined) return undefined;
  const item = items.find((candidate) => candidate.number === number);
  return `## ${[number.replace(/^§/, '§ '), item?.title].filter((part) => part !== undefined).join(' ')}`;
}

function decisionParts({ meeting }: Minutes, decision: Decision, t: Translate): string[] {
  const { id, status, by, presenter, rationale, method, vote, effective } = decision;
  const name = [t('extract.decision'), id].filter((part) => part !== undefined).join(' ');
  const { lang } = meeting;
  const votes =
    vote &&
    t('extract.votes', { for: vote.for ?? 0, against: vote.against ?? 0, abstain: vote.abstain ?? 0 });
  const taken = [method && writtenValue('method', method, lang), votes].filter((part) => part !== undefined);
  return [
    `**${name}** (${writtenValue('decisionStatus', status, lang)})`,
    escaped(decision, decision.text),
    bullets([
      [t('extract.by'), by],
      [t('extract.presenter'), presenter],
      [t('extract.rationale'), rationale],
      [t('extract.method'), taken.join(', ')],
      [t('extract.effective'), effective],
      [t('extract.reference'), decision.reference],
    ]),
    statements(t('extract.proposals'), decision.proposals),
    statements(t('extract.reservations'), decision.reservations),
    statements(t('extract.statements'), decision.statements),
  ];
}

/** Words of a block are plain text; those of running text are Markdown already. */
function escaped({ source }: Decision, words: string): string {
  return source === 'block' ? markdownText(words) : words;
}

function statements(title: string, given: readonly Statement[]): string {
  if (given.length === 0) return '';
  const lines = given.map(({ by, text }) => {
    const parts = [by, text].filter((part) => part !== undefined).map(markdownText);
    return `- ${parts.join(': ')}`;
  });
  return `**${title}**\n\n${lines.join('\n')}`;
}

/** Those present who took part in the item, group by group, with their roles and times where they have their own. */
function presentLines({ meeting, attendees }: Minutes, decision: Decision, t: Translate): string {
  const recused = new Set(decision.recused.map(foldCase));
  const there = attendees.filter(
    (attendee) => attendee.presence === 'present' && attends(attendee, decision.item),
  );
  const groups = new Map<string, string[]>();
  for (const attendee of there) {
    if (recused.has(foldCase(attendee.name))) continue;
    const group = attendee.group ?? meeting.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), personText(attendee, meeting.window)]);
  }
  const lines = [...groups].map(
    ([group, people]) => `- ${group === '' ? '' : `${markdownText(group)}: `}${people.join(', ')}`,
  );
  if (decision.recused.length > 0)
    lines.push(`- ${t('extract.recused')}: ${decision.recused.map(markdownText).join(', ')}`);
  return lines.length === 0 ? '' : `**${t('extract.present')}**\n\n${lines.join('\n')}`;

  function personText({ name, roles, window }: Attendee, usual: Minutes['meeting']['window']): string {
    const words = roles.map((role) => writtenValue('role', role, meeting.lang));
    const isOwn = window !== undefined && (window.start !== usual?.start || window.end !== usual.end);
    const details = [...words, ...(isOwn ? [`${window.start}–${window.end}`] : [])];
    return markdownText(details.length === 0 ? name : `${name} (${details.join(', ')})`);
  }
}

/** Who is there for some items only is there for those and what is numbered under them. */
function attends({ items }: Attendee, item: string | undefined): boolean {
  if (items.length === 0) return true;
  return item !== undefined && items.some((number) => item === number || item.startsWith(`${number}.`));
}

function signOffLines({ meeting, signOffs }: Minutes, t: Translate): string {
  const { labels } = termsOf(meeting.lang);
  const isFormal = meeting.type === 'minutes';
  const signed = (kind: SignOff['kind']): string[] =>
    signOffs.filter((signOff) => signOff.kind === kind).flatMap(({ names }) => names.map(({ name }) => name));
  const [notes, formal] = labels.secretary;
  const secretary = (isFormal ? formal : undefined) ?? notes ?? '';
  const approvers = signed('approver');
  const secretaries = signed('secretary');
  return bullets([
    [secretary, secretaries.length > 0 ? secretaries.join(', ') : meeting.secretary],
    [labels.approver[0] ?? '', (approvers.length > 0 ? approvers : meeting.approvers).join(', ')],
    [t('extract.approved'), meeting.approved],
  ]);
}

/** `- label: value` for each value that there is. */
function bullets(rows: readonly (readonly [label: string, value: string | undefined])[]): string {
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => `- ${label}: ${markdownText(value ?? '')}`)
    .join('\n');
}

/** Plain words as Markdown that shows them as they are. */
function markdownText(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
}
