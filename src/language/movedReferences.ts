import type { Minutes } from '../minutes/model';
import type { Mention } from '../minutes/references';
import { asScalar } from '../minutes/yaml/edits';
import { replacement, type TextEdit } from '../text/edit';
import { contains, rangeOf, slice, type TextRange } from '../text/range';
import { linkTarget } from '../text/plainMarkdown';
import { documentLinks } from './links';

/** How references lead to files that have other names now; undefined where they still lead where they did. */
export interface NewNames {
  readonly name: (name: string) => string | undefined;
  readonly path: (path: string) => string | undefined;
}

/** The edits by which the references of minutes, and the meetings before and after, lead to files under their new names. */
export function movedReferences(minutes: Minutes, names: NewNames): TextEdit[] {
  return documentLinks(minutes).flatMap(({ range, target }) => {
    switch (target.kind) {
      case 'record':
        return mentionEdits(minutes, target.mention, names);
      case 'file': {
        const to = names.path(target.path);
        return to === undefined ? [] : written(minutes, range, target.path, to);
      }
      case 'web':
        return [];
    }
  });
}

function mentionEdits(minutes: Minutes, { file, path, range }: Mention, names: NewNames): TextEdit[] {
  if (path !== undefined) {
    const to = names.path(path);
    if (to === undefined) return [];
    // Of `[B1](path)` the range is that of the label.
    const at = minutes.text.indexOf(path, range.end);
    return at < 0 ? [] : [replacement(rangeOf(at, path.length), linkTarget(to))];
  }
  const to = file === undefined ? undefined : names.name(file);
  return file === undefined || to === undefined ? [] : written(minutes, range, file, to);
}

/** Puts words in the place of others within a range; a value of YAML is quoted where the new ones need it. */
function written({ text, blocks }: Minutes, range: TextRange, before: string, after: string): TextEdit[] {
  const at = slice(text, range).indexOf(before);
  if (at < 0) return [];
  const place = rangeOf(range.start + at, before.length);
  const isValue = place.start === range.start && place.end === range.end;
  const isBare = !/["']/.test(text.charAt(place.start - 1));
  const isYaml = blocks.some(({ content }) => contains(content, place));
  return [replacement(place, isValue && isBare && isYaml ? asScalar(after, true) : after)];
}
