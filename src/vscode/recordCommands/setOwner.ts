import * as vscode from 'vscode';
import { contextOf } from '../../language/completion/context';
import { knownPeople } from '../../language/completion/people';
import { People } from '../../minutes/people';
import { registerCommand } from '../commands';
import { literalIcons } from '../literalIcons';
import type { Scope } from '../scope';
import { surroundingsOf } from '../surroundings';
import { change, recordTargets, sourceRecord, type SourceRecord } from './recordTargets';

/** Set Owner…: chooses who is to do the action at the cursor, or those of a list. */
export function registerSetOwner(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.setOwner', async (argument: unknown, selected: unknown) => {
    const targets = await recordTargets(scope, argument, selected);
    const [first] = targets?.addresses ?? [];
    const source = first && (await sourceRecord(scope, first));
    if (targets === undefined || source === undefined) return;
    const owners = await pickPeople(scope, source);
    if (owners) await change(scope, targets, { kind: 'owners', owners });
  });
}

interface PersonPick extends vscode.QuickPickItem {
  readonly name: string;
}

/** Asks for names, those of the record chosen already; none for nobody, undefined where the user gives up. */
async function pickPeople(
  scope: Scope,
  { document, file, found }: SourceRecord,
): Promise<readonly string[] | undefined> {
  const { t } = scope.messages;
  const surroundings = surroundingsOf(document, scope);
  const known = knownPeople(contextOf(file.minutes, found.record.start, surroundings));
  const people = new People(known.map(({ name }) => name));
  const owners = found.record.owners.map(({ name }) => personPick(name, ''));
  const others = known
    .filter(({ name }) => !owners.some((owner) => owner.name === name))
    .map(({ name, detail }) => personPick(name, detail));
  const listed = [...owners, ...others];
  const pick = vscode.window.createQuickPick<PersonPick>();
  pick.title = t('owner.title');
  pick.placeholder = t('owner.placeholder');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.items = listed;
  pick.selectedItems = owners;
  pick.onDidChangeValue((value) => {
    const written = value.trim();
    const name = people.resolve(written) ?? written;
    const chosen = pick.selectedItems;
    const typedBefore = chosen.filter((person) => !listed.includes(person));
    const isNew = name !== '' && ![...listed, ...typedBefore].some((person) => person.name === name);
    const typed = isNew ? [personPick(name, t('owner.typed'))] : [];
    pick.items = [...typed, ...typedBefore, ...listed];
    pick.selectedItems = chosen;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ name }) => name));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function personPick(name: string, description: string): PersonPick {
  return { label: literalIcons(name), description, name };
}
