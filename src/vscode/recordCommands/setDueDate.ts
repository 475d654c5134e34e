import * as vscode from 'vscode';
import { parseDue } from '../../minutes/due';
import type { Minutes } from '../../minutes/model';
import { nextDateOf } from '../../minutes/record';
import { daysBetween } from '../../text/calendar';
import { dayInWords, daysFromToday } from '../../text/dayWording';
import { registerCommand } from '../commands';
import { type } from '../newMinutes/quickSteps';
import type { Scope } from '../scope';
import { change, recordTargets, sourceRecord } from './recordTargets';

/** Set Due Date…: asks by when the action at the cursor, or those of a list, are to be done. */
export function registerSetDueDate(scope: Scope): vscode.Disposable {
  const { t } = scope.messages;
  return registerCommand('minutes.setDueDate', async (argument: unknown, selected: unknown) => {
    const targets = await recordTargets(scope, argument, selected);
    const [first] = targets?.addresses ?? [];
    const source = first && (await sourceRecord(scope, first));
    if (targets === undefined || source === undefined) return;
    const { file, found } = source;
    const due = await type({
      title: t('due.title'),
      placeholder: t('due.placeholder'),
      value: found.record.due?.date ?? found.record.due?.text ?? '',
      comment: (value) => dueComment(value.trim(), file.minutes, scope),
    });
    if (typeof due !== 'string') return;
    await change(scope, targets, { kind: 'due', due: due === '' ? undefined : due });
  });
}

/** The day that a value means, with its weekday and how far off it is; an error where it is no due value. */
function dueComment(
  value: string,
  { meeting }: Minutes,
  { service, messages: { t, language } }: Scope,
): vscode.InputBoxValidationMessage | undefined {
  if (value === '') return undefined;
  const { kind, date } = parseDue(value, 0, meeting.date, nextDateOf(meeting));
  if (kind === 'unreadable' || (kind === 'date' && date === undefined)) {
    return {
      message: t('due.unreadable', { value }),
      severity: vscode.InputBoxValidationSeverity.Error,
    };
  }
  if (date === undefined) return undefined;
  const days = daysBetween(service.today(), date);
  return {
    message: `${dayInWords(date, language)}, ${daysFromToday(days, language)}`,
    severity: days < 0 ? vscode.InputBoxValidationSeverity.Warning : vscode.InputBoxValidationSeverity.Info,
  };
}
