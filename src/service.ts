import { Archive } from './archive/archive';
import {
  type DecisionEntry,
  decisionEntries,
  type DecisionFilter,
  filterDecisions,
} from './archive/decisions';
import type { MinutesFile } from './archive/archivedFile';
import type { Clock, FileStore, FileUri, Logger } from './archive/ports';
import { type LocatedRecord, RecordIndex } from './archive/recordIndex';
import type { Minutes } from './minutes/model';
import { readMinutes } from './minutes/reader';
import { ReadingMemory } from './minutes/readingMemory';
import type { Mention } from './minutes/references';
import type { RecordSummary, ReferenceSummary } from './minutes/summary';
import type { Language } from './text/messages';
import { CheckMemory } from './validate/checkMemory';
import type { Diagnostic, Severity } from './validate/diagnostic';
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
  /** Full names of people known beside the attendees of each meeting. */
  readonly roster: readonly string[];
}

export interface ServicePorts {
  readonly files: FileStore;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The settings as they are now; asked for each time they matter. */
  readonly settings: () => MinutesSettings;
}

/** What is carried from one check of an open document to the next. Its owner keeps one for each document. */
export class DocumentMemory {
  readonly reading = new ReadingMemory();
  readonly checks = new CheckMemory();
}

/** By which a record is known in a file whose text has not changed. */
export type RecordPlace = Pick<RecordSummary, 'id' | 'text' | 'start'>;

/** What the product can do, for an editor and for a command line alike. */
export interface MinutesService {
  readonly archive: Archive;
  /** Today's date where the user is. */
  today(): string;
  /**
   * The minutes in a text; undefined where it holds none.
   * @param memory of the document whose text it is, for one that is read at every keystroke
   */
  read(text: string, memory?: DocumentMemory): Minutes | undefined;
  /**
   * What is wrong in minutes, or in a text that holds some, by place; nothing where it holds none.
   * @param fileName without its folder, for the rules that look at it
   * @param memory of the document whose text it is, for one that is checked at every keystroke
   */
  check(source: string | Minutes, fileName?: string, memory?: DocumentMemory): readonly Diagnostic[];
  /** The decisions of the archive that pass the filter, newest first. The same list for as long as nothing changes. */
  decisions(filter?: DecisionFilter): readonly DecisionEntry[];
  /** What the archive knows of a decision of a file; undefined where it has another text at that place. */
  decisionEntry(uri: FileUri, decision: RecordPlace): DecisionEntry | undefined;
  /** The decision or action that a reference in a file means; undefined where it means none, or several. */
  record(reference: ReferenceSummary | Mention, from: MinutesFile): LocatedRecord | undefined;
  dispose(): void;
}

/** The composition root of the core. */
export function createMinutesService({ files, clock, logger, settings }: ServicePorts): MinutesService {
  const read = (text: string, memory?: ReadingMemory): Minutes | undefined =>
    readMinutes(text, { roster: settings().roster, ...(memory && { memory }) });
  const archive = new Archive({ files, logger, read: (text) => read(text) });
  const allDecisions = derivedFrom(() => archive.files(), decisionEntries);
  const byDecision = derivedFrom(
    allDecisions,
    (entries) => new Map(entries.map((entry) => [entry.decision, entry])),
  );
  const index = derivedFrom(
    () => archive.files(),
    (files) => new RecordIndex(files),
  );
  return {
    archive,
    today: () => clock.today(),
    read: (text, memory) => read(text, memory?.reading),
    check: (source, fileName, memory) => {
      const minutes = typeof source === 'string' ? read(source, memory?.reading) : source;
      const { extraFrontMatterKeys, rules: severities } = settings();
      return minutes === undefined
        ? []
        : check(minutes, {
            extraFrontMatterKeys,
            severities,
            ...(fileName !== undefined && { fileName }),
            ...(memory && { memory: memory.checks }),
          });
    },
    decisions: (filter) => (filter === undefined ? allDecisions() : filterDecisions(allDecisions(), filter)),
    decisionEntry: (uri, { id, text, start }) => {
      const decision = archive
        .file(uri)
        ?.minutes.decisions.find((known) => known.start === start && known.id === id && known.text === text);
      return decision && byDecision().get(decision);
    },
    record: (reference, from) => index().record(reference, from),
    dispose: () => {
      archive.dispose();
    },
  };
}

/** Keeps what was made of a value until the value is another one. */
function derivedFrom<S extends object, T>(source: () => S, make: (value: S) => T): () => T {
  let made: { readonly from: S; readonly value: T } | undefined;
  return () => {
    const from = source();
    if (made?.from !== from) made = { from, value: make(from) };
    return made.value;
  };
}
