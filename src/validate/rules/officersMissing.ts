import type { Minutes } from '../../minutes/model';
import { entryOf, setList, setValue } from '../../minutes/yaml/setValue';
import type { Fix, Rule } from '../diagnostic';
import type { Presence } from '../presence';
import { faultsOf } from '../schema/faults';
import { tornRecords } from '../schema/tornRecords';
import { languageOf } from '../schema/wording';

/** An office of the meeting that somebody has to hold. */
interface Office {
  readonly code: 'secretary-missing' | 'chair-missing' | 'approver-missing';
  /** Its key in the front matter. */
  readonly key: 'secretary' | 'chair' | 'approvers';
  /** Whether formal minutes alone need it. */
  readonly isFormal: boolean;
  /** Whether the minutes name who holds it: in the front matter, by a role, or by who signs. */
  isHeld(minutes: Minutes): boolean;
}

const OFFICES: readonly Office[] = [
  {
    code: 'secretary-missing',
    key: 'secretary',
    isFormal: false,
    isHeld: ({ meeting, signOffs }) =>
      meeting.secretary !== undefined || signOffs.some(({ kind }) => kind === 'secretary'),
  },
  {
    code: 'chair-missing',
    key: 'chair',
    isFormal: true,
    isHeld: ({ meeting }) => meeting.chair !== undefined,
  },
  {
    code: 'approver-missing',
    key: 'approvers',
    isFormal: true,
    isHeld: ({ meeting, attendees, signOffs }) =>
      meeting.approvers.length > 0 ||
      attendees.some(({ roles }) => roles.includes('approver')) ||
      signOffs.some(({ kind }) => kind === 'approver'),
  },
];

/** Nobody is named who takes the minutes; of formal minutes, nobody who chairs the meeting or approves them. */
export const officersMissing: Rule = {
  codes: { 'secretary-missing': 'warning', 'chair-missing': 'error', 'approver-missing': 'error' },
  *check({ minutes, presence }) {
    const { record, type } = minutes.meeting;
    const [first] = record?.entries ?? [];
    if (record === undefined || first === undefined) return;
    const missing = OFFICES.filter(
      (office) => (!office.isFormal || type === 'minutes') && !office.isHeld(minutes),
    );
    if (missing.length === 0 || isTorn(minutes)) return;
    for (const office of missing) {
      const { code, key } = office;
      yield {
        code,
        range: (entryOf('meeting', record, key) ?? first).key.range,
        message: code,
        fixes: () => namings(minutes, presence, office),
      };
    }
  },
};

/** Whether what is wrong with the YAML of the front matter may have cost it keys. */
function isTorn({ text, records, meeting: { record } }: Minutes): boolean {
  const block = records.find(({ map }) => map === record)?.block;
  if (block === undefined) return false;
  return tornRecords(text, [{ block, faults: faultsOf(text, block) }])(record);
}

/** One repair for each of those present; who chairs the meeting approves its minutes anyway. */
function namings(minutes: Minutes, presence: Presence, { code, key }: Office): Fix[] {
  const { text, meeting } = minutes;
  const { record, chair } = meeting;
  if (record === undefined) return [];
  const language = languageOf(minutes);
  const names = key === 'approvers' ? presence.names.filter((name) => name !== chair) : presence.names;
  return names.map((name) => ({
    title: { id: `${code}.name`, args: { name } },
    edits: [
      key === 'approvers'
        ? setList(text, 'meeting', record, key, [name], language)
        : setValue(text, 'meeting', record, key, name, language),
    ],
    preferred: false,
  }));
}
