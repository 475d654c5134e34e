import * as vscode from 'vscode';
import { BACK, type StepPlace } from './steps';

/** Where a step stands; undefined for a question on its own. */
type Place = StepPlace | undefined;

export interface Question {
  readonly title: string;
  readonly placeholder: string;
  readonly place?: StepPlace;
}

/** Asks to choose one of several. */
export function choose<Item extends vscode.QuickPickItem>(
  { title, placeholder, place }: Question,
  items: readonly Item[],
  active?: Item,
): Promise<Item | typeof BACK | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  if (active) pick.activeItems = [active];
  return ask(pick, title, place, () => pick.activeItems[0]);
}

export interface TextQuestion extends Question {
  readonly value: string;
  /** What is wrong with a value, or a remark on it; undefined where there is nothing to say. */
  readonly comment: (value: string) => string | vscode.InputBoxValidationMessage | undefined;
}

/** Asks for a text. A value with an error, as opposed to a remark, is not accepted. */
export function type(question: TextQuestion): Promise<string | typeof BACK | undefined> {
  const input = vscode.window.createInputBox();
  input.prompt = question.placeholder;
  input.value = question.value;
  const review = (): boolean => {
    const comment = question.comment(input.value);
    input.validationMessage = comment;
    return (
      comment === undefined ||
      (typeof comment === 'object' && comment.severity < vscode.InputBoxValidationSeverity.Error)
    );
  };
  review();
  input.onDidChangeValue(review);
  return ask(input, question.title, question.place, () => (review() ? input.value.trim() : undefined));
}

/** Shows an input; resolves with what `accept` gives, once it gives something. */
function ask<T>(
  input: vscode.QuickInput & Pick<vscode.InputBox, 'onDidAccept' | 'onDidTriggerButton' | 'buttons'>,
  title: string,
  place: Place,
  accept: () => T | undefined,
): Promise<T | typeof BACK | undefined> {
  input.title = title;
  input.ignoreFocusOut = true;
  if (place) {
    input.step = place.number;
    input.totalSteps = place.total;
    if (place.number > 1) input.buttons = [vscode.QuickInputButtons.Back];
  }
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      const value = accept();
      if (value === undefined) return;
      resolve(value);
      input.hide();
    });
    input.onDidTriggerButton(() => {
      resolve(BACK);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
