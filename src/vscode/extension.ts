import * as vscode from 'vscode';
import { askThread } from '../archive/oneTimeThread';
import { extractInThread } from '../archive/sources/extractInThread';
import { isStructured } from '../minutes/reader';
import { createMinutesService } from '../service';
import { registerArchive } from './registerArchive';
import { registerCache } from './registerCache';
import { registerReadingStatus } from './registerReadingStatus';
import { registerCarryOver } from './carryOver/registerCarryOver';
import { Checks } from './checks';
import { registerCompletion } from './completion';
import { registerDecisions } from './decisions/registerDecisions';
import { registerDiagnostics } from './diagnostics';
import { registerExport } from './export/registerExport';
import { registerFileProblems } from './fileProblems';
import { CacheFolder } from './files/cacheFolder';
import { WorkspaceFiles } from './files/workspaceFiles';
import { registerGoToDecision } from './goToDecision';
import { registerLanguageQuestion } from './languageQuestion';
import { localToday } from './localToday';
import { registerMeetings } from './meetings/registerMeetings';
import { registerImport } from './import/registerImport';
import { registerNavigation } from './navigation/registerNavigation';
import { registerInsertTemplate } from './newMinutes/registerInsertTemplate';
import { registerNewMinutes } from './newMinutes/registerNewMinutes';
import { OpenMinutes } from './openMinutes';
import { registerOpenItems } from './openItems/registerOpenItems';
import { OpenDocuments } from './openDocuments';
import type { Platform } from './platform';
import { previewPlugin } from './preview';
import { registerQuickFixes } from './quickFixes';
import { registerRecordCommands } from './recordCommands/registerRecordCommands';
import { registerRegister } from './register/registerRegister';
import { registerRollUp } from './rollUp/registerRollUp';
import { FolderRosters } from './roster/folderRosters';
import { registerRosterFaults } from './roster/rosterFaults';
import type { Scope } from './scope';
import { readSeries, WindowSettings } from './settings';
import { Spelling } from './spelling/spelling';
import { UiMessages } from './uiMessages';
import { SourceEdits } from './writeBack/sourceEdits';
import { WriteBack } from './writeBack/writeBack';

/** Another one with any change of the code that reads; the build knows it. */
declare const READING_EDITION: string;

/** What the extension gives to others: the built-in Markdown preview asks for this one by its name. */
export interface ExtensionExports {
  readonly extendMarkdownIt: ReturnType<typeof previewPlugin>;
}

/** Starts the extension: the same in every extension host. What it registers ends with the context. */
export function startExtension(context: vscode.ExtensionContext, platform: Platform): ExtensionExports {
  const log = vscode.window.createOutputChannel('Minutes', { log: true });
  const settings = new WindowSettings();
  const files = new WorkspaceFiles(log, platform.disk);
  const rosters = new FolderRosters();
  const service = createMinutesService({
    files,
    clock: { today: () => localToday(new Date()) },
    logger: log,
    settings: () => settings.current(),
    rosters,
    series: (root) => readSeries(vscode.Uri.parse(root, true)).series,
    workers: {
      start: () => platform.startReading(context),
      processors: platform.processors,
      fileToRead: (uri) => files.fileToRead(uri),
    },
    ...(context.storageUri && {
      cache: { store: new CacheFolder(context.storageUri), edition: READING_EDITION },
    }),
  });
  const minutes = new OpenMinutes(service);
  const messages = new UiMessages();
  const documents = new OpenDocuments();
  const scope: Scope = {
    service,
    documents,
    minutes,
    rosters,
    messages,
    writeBack: new WriteBack(new SourceEdits(service, minutes), messages),
    log,
    context,
  };
  const spelling = new Spelling(
    () => platform.startSpelling(context),
    vscode.Uri.joinPath(context.extensionUri, 'dist/spelling'),
    log,
  );
  const checks = new Checks(service, minutes, spelling);
  context.subscriptions.push(
    log,
    settings,
    rosters,
    vscode.Disposable.from(service),
    scope.documents,
    scope.messages,
    scope.writeBack,
    spelling,
    // Before all others that follow the documents.
    documents.onDidUpdate((document) => {
      minutes.settled(document);
    }),
    registerReadingStatus(scope),
    registerArchive(scope),
    registerCache(scope),
    registerDiagnostics(scope, checks),
    registerQuickFixes(scope, checks),
    registerCompletion(scope),
    registerDecisions(scope),
    registerOpenItems(scope),
    registerMeetings(scope),
    registerGoToDecision(scope),
    registerRegister(scope),
    registerExport(scope, (format, request) =>
      askThread(() => platform.startThread(context, `export-${format}`), request),
    ),
    registerNewMinutes(scope),
    registerNavigation(scope),
    registerRecordCommands(scope),
    registerRollUp(scope),
    registerCarryOver(scope),
    registerInsertTemplate(scope),
    registerImport(scope, (kind, bytes) =>
      extractInThread(() => platform.startThread(context, `import-${kind}`), bytes),
    ),
    registerFileProblems(scope),
    registerRosterFaults(scope),
    registerLanguageQuestion(scope),
  );
  log.info(`Minutes started in the ${platform.name} extension host`);
  return { extendMarkdownIt: previewPlugin((text) => (isStructured(text) ? service.read(text) : undefined)) };
}
