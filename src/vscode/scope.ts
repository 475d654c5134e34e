import type * as vscode from 'vscode';
import type { MinutesService } from '../service';
import type { OpenMinutes } from './openMinutes';
import type { OpenDocuments } from './openDocuments';
import type { FolderRosters } from './roster/folderRosters';
import type { UiMessages } from './uiMessages';
import type { WriteBack } from './writeBack/writeBack';

/** What every feature is given. */
export interface Scope {
  readonly service: MinutesService;
  readonly documents: OpenDocuments;
  readonly minutes: OpenMinutes;
  readonly rosters: FolderRosters;
  readonly messages: UiMessages;
  /** Changes records in their files for lists that show them. */
  readonly writeBack: WriteBack;
  readonly log: vscode.LogOutputChannel;
  readonly context: vscode.ExtensionContext;
}
