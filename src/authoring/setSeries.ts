import { type Cadence, parseCadence } from '../text/cadence';
import { foldCase } from '../text/fold';
import type { MessageRef } from '../text/messages';
import { oneLine } from './valuePlace';

/** A series as the setting `minutes.series` has it: what is known of its meetings before any of them has minutes. */
export interface SetSeries {
  /** As minutes write it. */
  readonly name: string;
  /** Where its minutes lie, relative to the workspace folder, with `/`; empty for the folder itself. */
  readonly folder: string | undefined;
  readonly cadence: Cadence | undefined;
  /** Titles of the items that every agenda has, in their order. */
  readonly standingItems: readonly string[];
  /** The title or the file name of the template for its minutes. */
  readonly template: string | undefined;
}

export interface SeriesSetting {
  readonly series: readonly SetSeries[];
  /** What could not be taken as it is written; all else is served. */
  readonly faults: readonly MessageRef[];
}

const KEYS = ['name', 'folder', 'cadence', 'standingItems', 'template'];

/**
 * Reads the setting from whatever stands in its place. Never fails.
 *
 * @param key the name of the setting for faults, which goes on to `key[0].name`
 */
export function readSeriesSetting(value: unknown, key: string): SeriesSetting {
  const series: SetSeries[] = [];
  const faults: MessageRef[] = [];
  if (!Array.isArray(value)) return { series, faults: [{ id: 'series.no-list', args: { key } }] };
  for (const [index, entry] of value.entries()) {
    const at = `${key}[${index}]`;
    const read = readEntry(entry, at, faults);
    if (read === undefined) continue;
    if (seriesNamed(read.name, series) === undefined) series.push(read);
    else faults.push({ id: 'series.twice', args: { key: `${at}.name`, value: read.name } });
  }
  return { series, faults };
}

/** The series of a name, compared as the archive compares them. */
export function seriesNamed<S extends { readonly name: string }>(
  name: string,
  series: readonly S[],
): S | undefined {
  const wanted = foldCase(name);
  return series.find((one) => foldCase(one.name) === wanted);
}

function readEntry(entry: unknown, key: string, faults: MessageRef[]): SetSeries | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    faults.push({ id: 'series.no-entry', args: { key } });
    return undefined;
  }
  const values = new Map<string, unknown>(Object.entries(entry));
  for (const name of values.keys())
    if (!KEYS.includes(name))
      faults.push({ id: 'series.unknown-key', args: { key: `${key}.${name}`, known: KEYS.join(', ') } });
  /** What is made of the value of a key; a value of which nothing can be made is a fault. */
  const take = <T>(name: string, id: MessageRef['id'], make: (value: unknown) => T | undefined) => {
    if (!values.has(name)) return undefined;
    const made = make(values.get(name));
    if (made === undefined)
      faults.push({ id, args: { key: `${key}.${name}`, value: JSON.stringify(values.get(name)) } });
    return made;
  };
  if (!values.has('name')) faults.push({ id: 'series.no-name', args: { key } });
  const name = take('name', 'series.no-text', textOf);
  const rest = {
    folder: take('folder', 'series.no-folder', folderOf),
    cadence: take('cadence', 'series.no-cadence', cadenceOf),
    standingItems: take('standingItems', 'series.no-texts', textsOf) ?? [],
    template: take('template', 'series.no-text', textOf),
  };
  return name === undefined ? undefined : { name, ...rest };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? oneLine(value) || undefined : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.map(textOf).filter((text) => text !== undefined);
  return texts.length === value.length ? texts : undefined;
}

function cadenceOf(value: unknown): Cadence | undefined {
  return typeof value === 'string' ? parseCadence(value) : undefined;
}

/** A path that begins at the workspace folder and stays below it. */
function folderOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || /^(?:[/\\]|[A-Za-z]:)|\p{Cc}/u.test(value)) return undefined;
  const steps = value.split(/[/\\]/).filter((step) => step !== '' && step !== '.');
  return steps.includes('..') ? undefined : steps.join('/');
}
