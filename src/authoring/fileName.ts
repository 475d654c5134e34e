import { foldMarks } from '../text/fold';
import { isVariableName, type TemplateVariables } from './templateVariables';

export interface NamedFile {
  /** Relative to the folder of the series, with `/`; never leaves it. */
  readonly path: string;
  /** Variables of the pattern that are unknown. */
  readonly unknown: readonly string[];
}

/** The value of `minutes.fileName` where nobody has set it. */
export const DEFAULT_FILE_NAME = '${date}.md';

/** Longer names trouble some file systems; this leaves room for a date, a number and a folder. */
const LONGEST_SLUG = 60;
const MARKDOWN_SUFFIX = /\.(?:md|markdown)$/i;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The file name of a meeting from a pattern such as `${year}/${date}-${series}.md`. Values become slugs; what no file
 * system takes is replaced; steps out of the folder are dropped; `.md` is added where the pattern has no such suffix.
 */
export function fileNameOf(pattern: string, variables: TemplateVariables): NamedFile {
  const unknown: string[] = [];
  const filled = pattern.replace(/\$\{([^{}]*)\}/g, (_, name: string) => {
    if (!isVariableName(name)) unknown.push(name);
    return slug((isVariableName(name) ? valueOf(name, variables) : undefined) ?? name);
  });
  const segments = filled
    .split(/[/\\]/)
    .map(safeSegment)
    .filter((segment) => segment !== '');
  const last = segments.pop() ?? 'minutes';
  const name = MARKDOWN_SUFFIX.test(last) ? last : `${last}.md`;
  return { path: [...segments, name].join('/'), unknown };
}

/** The path itself, or with `-2`, `-3` … before its suffix: the first that is not taken. */
export function freeName(path: string, isTaken: (path: string) => boolean): string {
  const suffix = MARKDOWN_SUFFIX.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - suffix.length);
  let candidate = path;
  for (let number = 2; isTaken(candidate); number++) candidate = `${stem}-${number}${suffix}`;
  return candidate;
}

/** A name as part of a file name: lower case, without diacritics, words joined by hyphens. */
export function slug(name: string): string {
  const words = foldMarks(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST_SLUG).join('').replace(/-$/, '') || 'minutes';
}

/** A series without a name of its own is called as its group. */
function valueOf(name: keyof TemplateVariables, variables: TemplateVariables): string | undefined {
  return variables[name] ?? (name === 'series' ? variables.group : undefined);
}

/** One step of a path, as every file system takes it; empty for a step to nowhere, here or up. */
function safeSegment(segment: string): string {
  const kept = segment
    .replace(/[<>:"|?*\p{Cc}]/gu, '-')
    .trim()
    .replace(/[. ]+$/, '');
  return DEVICE.test(kept) ? `_${kept}` : kept;
}
