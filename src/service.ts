import { Archive } from './archive/archive';
import { archiveQueries, type ArchiveQueries } from './archive/archiveQueries';
import { SummaryCache } from './archive/cache/summaryCache';
import { readSummary } from './archive/bulkReading';
import { localReader } from './archive/diskReader';
import { FileView } from './archive/fileView';
import type { CacheStore, Clock, FileEntry, FileStore, FileUri, Logger, Rosters } from './archive/ports';
import { pathOf } from './archive/uriPath';
import { WorkerReader, type WorkerReaderOptions } from './archive/workerReader';
import type { SetSeries } from './authoring/setSeries';
import type { Minutes } from './minutes/model';
import { readMinutes } from './minutes/reader';
import type { Roster } from './minutes/roster';
import { ReadingMemory } from './minutes/readingMemory';
import type { Language } from './text/messages';
import { CheckMemory } from './validate/checkMemory';
import type { Diagnostic, Severity } from './validate/diagnostic';
import type { ArchiveView } from './validate/archiveView';
import { check } from './validate/registry';

/** The settings of interface.md, as far as the core follows them. */
export interface MinutesSettings {
  /** In which new minutes are written. */
  readonly language: Language;
  /** In which the product speaks. */
  readonly uiLanguage: Language;
  readonly fileName: string;
  readonly templatesFolder: string;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly extraFrontMatterKeys: readonly string[];
  /** Whether plain minutes are checked by all rules, and not only searched for what sounds like a record. */
  readonly validatePlain: boolean;
}

export interface ServicePorts {
  readonly files: FileStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The settings as they are now; asked for each time they matter. */
  readonly settings: () => MinutesSettings;
  /** Whom the folders know; without it only the people of each file are. */
  readonly rosters?: Rosters;
  /** The series that the settings of a workspace folder name. */
  readonly series?: (root: FileUri) => readonly SetSeries[];
  /** Threads that read files, where the platform has them. */
  readonly workers?: Pick<WorkerReaderOptions, 'start' | 'processors' | 'fileToRead'>;
  /** Where what was read is kept until the next start; `edition` changes with the code that reads. */
  readonly cache?: { readonly store: CacheStore; readonly edition: string };
}

/** What is carried from one check of an open document to the next. Its owner keeps one for each document. */
export class DocumentMemory {
  readonly reading = new ReadingMemory();
  readonly checks = new CheckMemory();
}

/** Whose text it is that is read. */
export interface TextSource {
  /** Plain minutes leave their day or their series to the file's name and folder; the folder has its roster. */
  readonly uri?: FileUri;
  /** Whether plain minutes are searched for what only sounds like a record, too: to check them, or to show all of it. */
  readonly candidates?: boolean;
  /** Of the document, for one that is read at every keystroke. */
  readonly memory?: DocumentMemory;
}

/** Whose text it is that is checked. */
export interface CheckSource {
  /** For the roster of its folder. */
  readonly uri?: FileUri | undefined;
  /** Without its folder, for the rules that look at it. */
  readonly fileName?: string | undefined;
  /** Of the document, for one that is checked at every keystroke. */
  readonly memory?: DocumentMemory;
  /** For the rules that look at other minutes; without it they say nothing. */
  readonly archive?: ArchiveView | undefined;
  /** What a word, in lower case, was before it was damaged; without it words are not looked at. */
  readonly repairs?: ((word: string) => string | undefined) | undefined;
}

/** What the product can do, for an editor and for a command line alike. */
export interface MinutesService extends ArchiveQueries {
  readonly archive: Archive;
  /** Today's date where the user is. */
  today(): string;
  /** The minutes in a text, structured or plain; undefined where it holds none. */
  read(text: string, source?: TextSource): Minutes | undefined;
  /** What is wrong in minutes, or in a text that holds some, by place; nothing where it holds none. */
  check(source: string | Minutes, options?: CheckSource): readonly Diagnostic[];
  /** The archive as it is seen from minutes, to check them; undefined until all files have been read. */
  viewFrom(entry: FileEntry, minutes: Minutes): FileView | undefined;
  dispose(): void;
}

const NO_ROSTERS: Rosters = { load: () => Promise.resolve(), of: () => [], all: () => [] };

/** The composition root of the core. */
export function createMinutesService(ports: ServicePorts): MinutesService {
  const { clock, settings, rosters = NO_ROSTERS } = ports;
  const read = (text: string, { uri, candidates = false, memory }: TextSource = {}): Minutes | undefined =>
    readMinutes(text, {
      roster: rosters.of(uri),
      plain: true,
      candidates,
      ...(uri !== undefined && { path: pathOf(uri) }),
      ...(memory && { memory: memory.reading }),
    });
  const { archive, close } = openArchive(ports, (text, uri) => read(text, { uri, candidates: true }));
  const queries = archiveQueries(archive, () => clock.today());
  return {
    ...queries,
    archive,
    today: () => clock.today(),
    read,
    viewFrom: (entry, minutes) =>
      archive.isLoaded ? new FileView(entry, minutes, archive, queries, ports.series) : undefined,
    check: (source, { uri, fileName, memory, archive: view, repairs } = {}) => {
      const place = uri === undefined ? {} : { uri };
      const minutes =
        typeof source === 'string'
          ? read(source, { ...place, candidates: true, ...(memory && { memory }) })
          : source;
      const { extraFrontMatterKeys, rules: severities, validatePlain } = settings();
      return minutes === undefined
        ? []
        : check(minutes, {
            extraFrontMatterKeys,
            roster: rosters.of(uri),
            severities,
            validatePlain,
            today: clock.today(),
            ...(fileName !== undefined && { fileName }),
            ...(memory && { memory: memory.checks }),
            ...(view && { archive: view }),
            ...(repairs && { repairs }),
          });
    },
    dispose: () => {
      close();
    },
  };
}

/** The archive, with what it reads through and what it remembers, as far as the ports provide for it. */
function openArchive(
  { files, logger, rosters = NO_ROSTERS, workers, cache: kept }: ServicePorts,
  read: (text: string, uri: FileUri) => Minutes | undefined,
): { archive: Archive; close: () => void } {
  const rosterOf = (uri: FileUri): Roster => rosters.of(uri);
  const here = localReader(files, (text, uri) => readSummary(text, uri, rosterOf(uri)));
  const reader = workers && new WorkerReader({ ...workers, rosterOf, here, logger });
  const cache =
    kept &&
    new SummaryCache({
      store: kept.store,
      edition: () => `${kept.edition} ${JSON.stringify(rosters.all())}`,
      logger,
    });
  const archive = new Archive({
    ...{ files, logger, read, reader: reader ?? here },
    ...(cache && { cache }),
    prepare: () => rosters.load(),
  });
  return {
    archive,
    close: () => {
      archive.dispose();
      reader?.dispose();
      void cache?.flush();
    },
  };
}
