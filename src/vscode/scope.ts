import type * as vscode from 'vscode';
import type { MinutesService } from '../service';
import type { OpenMinutes } from './openMinutes';
import type { OpenDocuments } from './openDocuments';
import type { UiMessages } from './uiMessages';

/** What every feature is given. */
export interface Scope {
  readonly service: MinutesService;
  readonly documents: OpenDocuments;
  readonly minutes: OpenMinutes;
  readonly messages: UiMessages;
  readonly log: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
}
