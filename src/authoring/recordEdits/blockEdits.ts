import type { Minutes } from '../../minutes/model';
import type { FoundRecord } from '../../minutes/recordAt';
import type { EnumName } from '../../minutes/vocabulary/terms';
import { canonicalValue } from '../../minutes/vocabulary/vocabulary';
import { asScalar, insertEntry, removeEntry, replaceValue } from '../../minutes/yaml/edits';
import { appendToList } from '../../minutes/yaml/listEdits';
import { entryOf } from '../../minutes/yaml/setValue';
import type { YamlEntry, YamlMap } from '../../minutes/yaml/tree';
import type { IsoDate } from '../../text/calendar';
import type { TextEdit } from '../../text/edit';
import { blockOwnerEdits } from './blockOwners';
import { spelledKey, spelledUnassigned, spelledValue } from './spelling';
import { oneOrList, valueEdit } from './yamlValue';

/** Edits of one record of a block: of a value its characters, of a key that is missing one line. */
export class BlockEdits {
  readonly #minutes: Minutes;
  readonly #found: FoundRecord;
  readonly #map: YamlMap;

  constructor(minutes: Minutes, found: FoundRecord, map: YamlMap) {
    this.#minutes = minutes;
    this.#found = found;
    this.#map = map;
  }

  /**
   * A status. The day on which an action was done goes with it: written where it is done, else taken away.
   * @param day undefined for records that keep no such day
   */
  status(name: EnumName, status: string, day: IsoDate | undefined): TextEdit[] {
    const { text } = this.#minutes;
    const old = this.#entry('status');
    const done = this.#entry('done');
    const written = spelledValue(this.#minutes, this.#found.type, 'status', name, status);
    const isGone = day === undefined && done !== undefined;
    const last = this.#map.entries.filter((entry) => !(isGone && entry === done)).at(-1);
    const edits = [this.#set('status', written, last)];
    if (isGone) edits.push(removeEntry(text, this.#map, done));
    if (day !== undefined) edits.push(this.#set('done', day, old ?? last));
    return edits;
  }

  /** Owners by name; of nobody the word for that. */
  owners(names: readonly string[]): TextEdit[] {
    const { text } = this.#minutes;
    const old = this.#entry('owner');
    if (old === undefined) {
      if (names.length === 0) return [];
      const entry = `${this.#key('owner')}: ${oneOrList(names, this.#map.flow)}`;
      return [insertEntry(text, this.#map, entry, this.#entry('text') ?? this.#last)];
    }
    const written = names.length === 0 ? [spelledUnassigned(this.#minutes)] : names;
    return blockOwnerEdits(text, this.#map, old, this.#found.record.owners, written);
  }

  /** A due value, or none. */
  due(due: string | undefined): TextEdit[] {
    const old = this.#entry('due');
    if (due !== undefined) {
      return [this.#set('due', due, this.#entry('owner') ?? this.#entry('text') ?? this.#last)];
    }
    return old === undefined ? [] : [removeEntry(this.#minutes.text, this.#map, old)];
  }

  /** One more decision whose place this one takes. */
  supersedes(reference: string): TextEdit[] {
    const { text } = this.#minutes;
    const old = this.#entry('supersedes');
    if (old === undefined || (old.value.kind === 'scalar' && old.value.empty)) {
      return [this.#set('supersedes', reference, this.#entry('status') ?? this.#last)];
    }
    const { value } = old;
    if (value.kind === 'scalar') {
      return [replaceValue(text, value.range, oneOrList([value.text.trim(), reference], this.#map.flow))];
    }
    const added = value.kind === 'list' && appendToList(text, value, reference);
    return added ? [added] : [];
  }

  supersededBy(reference: string): TextEdit[] {
    const edits = this.status('decisionStatus', 'superseded', undefined);
    return [...edits, this.#set('superseded-by', reference, this.#entry('status') ?? this.#last)];
  }

  get #last(): YamlEntry | undefined {
    return this.#map.entries.at(-1);
  }

  #entry(key: string): YamlEntry | undefined {
    return entryOf(this.#found.type, this.#map, key);
  }

  #key(key: string): string {
    return spelledKey(this.#minutes, this.#found.type, key);
  }

  /** Writes a value in the place of the old one, or with its key behind another entry. */
  #set(key: string, value: string, after: YamlEntry | undefined): TextEdit {
    const { text } = this.#minutes;
    const { flow } = this.#map;
    const old = this.#entry(key);
    return old === undefined
      ? insertEntry(text, this.#map, `${this.#key(key)}: ${asScalar(value, flow)}`, after)
      : valueEdit(text, old.value, value, flow);
  }
}

/** A due value as it is written in minutes: one of the format's words as the file spells it, else as given. */
export function spelledDue(minutes: Minutes, type: FoundRecord['type'], due: string): string {
  const word = canonicalValue('due', due);
  return word === undefined ? due : spelledValue(minutes, type, 'due', 'due', word);
}
