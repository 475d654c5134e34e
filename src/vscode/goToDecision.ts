import * as vscode from 'vscode';
import { registerCommand } from './commands';
import { addressOf, type DecisionAddress } from './decisions/decisionAddress';
import { decisionFacts, decisionText } from './decisions/decisionTexts';
import { openDecision } from './decisions/openDecision';
import { statusIcon } from './decisions/statusIcon';
import { EditorPlace } from './editorPlace';
import { KeyedDebounce } from './keyedDebounce';
import { literalIcons } from './literalIcons';
import type { Scope } from './scope';

interface DecisionItem extends vscode.QuickPickItem {
  readonly address: DecisionAddress;
}

/** Milliseconds on an entry before its source is shown. */
const PREVIEW_MS = 120;

/** Go to Decision…: a list of all decisions to type into. The source is shown while moving; Escape goes back. */
export function registerGoToDecision(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.goToDecision', async () => {
    const { t } = scope.messages;
    await scope.service.archive.load();
    const items = decisionItems(scope);
    if (items.length === 0) {
      await offerNewMinutes(scope);
      return;
    }
    const place = new EditorPlace();
    const picked = await pickDecision(items, t('decisions.pick-placeholder'), (item) =>
      openDecision(scope, item.address, { preview: true }),
    );
    if (picked) await openDecision(scope, picked.address);
    else await place.restore();
  });
}

function decisionItems({ service, messages }: Scope): DecisionItem[] {
  const { t } = messages;
  return service.decisions().map((entry) => ({
    label: literalIcons(decisionText(entry, t)),
    detail: literalIcons(decisionFacts(entry, t).join(' · ')),
    iconPath: statusIcon(entry.status),
    address: addressOf(entry),
  }));
}

/** Resolves when the list is gone and every preview asked for has been shown. */
async function pickDecision(
  items: readonly DecisionItem[],
  placeholder: string,
  preview: (item: DecisionItem) => Promise<void>,
): Promise<DecisionItem | undefined> {
  const pick = vscode.window.createQuickPick<DecisionItem>();
  const debounce = new KeyedDebounce(PREVIEW_MS);
  let previewed = Promise.resolve();
  // The first entry becomes active by itself: nobody has moved yet.
  let hasMoved = false;
  pick.items = items;
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  pick.onDidChangeActive(([active]) => {
    if (active && hasMoved) {
      debounce.run('active', () => {
        previewed = previewed.then(() => preview(active));
      });
    }
    hasMoved = true;
  });
  const picked = await new Promise<DecisionItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  debounce.dispose();
  pick.dispose();
  await previewed;
  return picked;
}

async function offerNewMinutes({ messages: { t } }: Scope): Promise<void> {
  const create = t('new.offer');
  const answer = await vscode.window.showInformationMessage(t('decisions.none'), create);
  if (answer === create) await vscode.commands.executeCommand('minutes.new');
}
