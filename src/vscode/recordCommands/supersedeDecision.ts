import type * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import type { DecisionEntry } from '../../archive/decisions';
import { foldId } from '../../minutes/references';
import { registerCommand } from '../commands';
import { decisionFacts, decisionText } from '../decisions/decisionTexts';
import { statusIcon } from '../decisions/statusIcon';
import { literalIcons } from '../literalIcons';
import { choose } from '../newMinutes/quickSteps';
import type { Scope } from '../scope';
import { shortened } from '../shortened';
import { type RecordAddress, recordAddress } from '../writeBack/recordAddress';
import { say } from './minutesAtCursor';
import { change, recordTargets, sourceRecord } from './recordTargets';

/** A decision as this command meets it. */
interface Party {
  readonly address: RecordAddress;
  readonly file: MinutesFile;
  readonly inEditor: boolean;
}

interface DecisionPick extends vscode.QuickPickItem {
  readonly entry: DecisionEntry;
}

/**
 * Supersede Decision…: links the decision at the cursor, or of a list, with another one. The newer of the two is noted
 * to supersede the older, and the older, unless its minutes are approved, to be superseded.
 */
export function registerSupersedeDecision(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.supersedeDecision', async (argument: unknown) => {
    const targets = await recordTargets(scope, argument, undefined);
    const address = targets?.addresses[0];
    const source = address && (await sourceRecord(scope, address));
    if (targets === undefined || address === undefined || source === undefined) return;
    if (source.found.type !== 'decision') {
      say(scope, { id: 'supersede.action' });
      return;
    }
    const own: Party = { address, file: source.file.listed, inEditor: targets.inEditor };
    const picked = await pickOther(scope, address);
    if (picked) await link(scope, own, picked);
  });
}

async function pickOther(scope: Scope, address: RecordAddress): Promise<Party | undefined> {
  const { service, messages } = scope;
  const { t } = messages;
  await service.archive.load();
  const items = service
    .decisions()
    .filter(({ file, decision }) => {
      const isSame = file.entry.uri === address.uri && decision.text === address.text;
      return !(isSame && foldId(decision.id ?? '') === foldId(address.id ?? ''));
    })
    .map((entry): DecisionPick => ({
      label: literalIcons(decisionText(entry, t)),
      detail: literalIcons(decisionFacts(entry, t).join(' · ')),
      iconPath: statusIcon(entry.status),
      entry,
    }));
  if (items.length === 0) {
    say(scope, { id: 'supersede.none' });
    return undefined;
  }
  const title = t('supersede.title', { text: shortened(address.text) });
  const picked = await choose({ title, placeholder: t('supersede.placeholder') }, items);
  if (typeof picked !== 'object') return undefined;
  const { file, decision } = picked.entry;
  const other = recordAddress(file.entry.uri, file.minutes, 'decision', decision);
  return { address: other, file, inEditor: false };
}

async function link(scope: Scope, own: Party, other: Party): Promise<void> {
  const [newer, older] = isNewer(other, own) ? [other, own] : [own, other];
  const nameless = [newer, older].find(({ address }) => address.id === undefined);
  if (nameless !== undefined) {
    say(scope, { id: 'supersede.no-id', args: { text: nameless.address.text } });
    return;
  }
  const reference = referenceTo(older, newer.file, scope);
  const [made] = await write(scope, newer, { kind: 'supersedes', reference });
  const isInBlock = older.file.minutes.decisions.some(
    ({ id, source }) => source === 'block' && id === older.address.id,
  );
  // Of older minutes that are approved, or say it in one line, the newer record is evidence enough (format.md, 8).
  if (made?.kind === 'refused' || older.file.minutes.meeting.status === 'approved' || !isInBlock) return;
  await write(scope, older, { kind: 'superseded-by', reference: referenceTo(newer, older.file, scope) });
}

function write(
  scope: Scope,
  { address, inEditor }: Party,
  edit: Parameters<typeof change>[2],
): ReturnType<typeof change> {
  return change(scope, { addresses: [address], inEditor }, edit);
}

/** By the day of the meeting, within one file by place. */
function isNewer(a: Party, b: Party): boolean {
  if (a.address.uri === b.address.uri) return a.address.start > b.address.start;
  const [first, second] = [a.file.minutes.meeting.date, b.file.minutes.meeting.date];
  return first !== undefined && second !== undefined && first > second;
}

/** How minutes refer to a decision: by its id within a file, else with the file's stem, or its path where that is not enough. */
function referenceTo({ address, file }: Party, from: MinutesFile, { service }: Scope): string {
  const id = address.id ?? '';
  if (address.uri === from.entry.uri) return id;
  const path = file.entry.path.replace(/\.[^./]+$/, '');
  const stem = path.slice(path.lastIndexOf('/') + 1);
  const found = service.record({ file: stem, id, written: `${stem}#${id}` }, from);
  return `${found?.file.entry.uri === address.uri ? stem : path}#${id}`;
}
