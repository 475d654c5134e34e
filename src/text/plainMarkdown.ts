/** Everything that could end a line, move a cursor or turn the order of letters around. */
const CONTROLS = /[\s\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Words from a document on one line, without what would steer a display. */
export function onOneLine(words: string): string {
  return words.replace(CONTROLS, ' ').trim();
}

/**
 * A web address as viewers find it in running text, which take it as it stands: an escape in it would be shown, and
 * followed. It ends before what could still be markup behind it, or would be read as another sign.
 */
const ADDRESS =
  /(?<![\p{L}\p{M}\p{N}])(?:https?:\/\/|www\.)(?:(?!&(?:amp|lt|gt);)[^\s<>|\\`*$[\]])*[\p{L}\p{N}/]/giu;

/** Plain words as Markdown that shows them as they are, on one line: nothing in them is taken for markup. */
export function plainMarkdown(words: string): string {
  const line = onOneLine(words);
  let markdown = '';
  let end = 0;
  for (const { index, 0: address } of line.matchAll(ADDRESS)) {
    markdown += escaped(line.slice(end, index)) + address;
    end = index + address.length;
  }
  return markdown + escaped(line.slice(end));
}

function escaped(words: string): string {
  return words
    .replace(/[\\`*_[\]|~!$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** The words that Markdown of `plainMarkdown` shows; of other Markdown without links and emphasis, too. */
export function plainWords(markdown: string): string {
  return onOneLine(
    markdown.replace(/\\([!-/:-@[-`{-~])|&(amp|lt|gt);/g, (whole, sign?: string, entity?: string) =>
      entity === undefined ? (sign ?? whole) : (ENTITIES[entity] ?? whole),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** A path, relative and with `/`, as the target of a link. */
export function linkTarget(path: string): string {
  return path
    .split('/')
    .map((step) =>
      encodeURIComponent(step.replace(/\p{Cs}/gu, '\uFFFD')).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

/** The path that a link's target means; as it is written where it is no proper one. */
export function linkedPath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
