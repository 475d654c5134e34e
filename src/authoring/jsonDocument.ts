import type { JsonObject } from './exportJson';

/**
 * An object whose last member is a long list, indented, a piece for each of its items: the whole may be longer than a
 * string can be.
 */
export async function* jsonDocument(
  head: JsonObject,
  list: string,
  items: Iterable<object> | AsyncIterable<object>,
): AsyncGenerator<string> {
  const members = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  yield `{\n${indented(members.join('\n'), 2)}\n  ${JSON.stringify(list)}: [`;
  let isFirst = true;
  for await (const item of items) {
    yield `${isFirst ? '' : ','}\n${indented(JSON.stringify(item, null, 2), 4)}`;
    isFirst = false;
  }
  yield isFirst ? ']\n}\n' : '\n  ]\n}\n';
}

/** JSON holds no line ends within strings, so that every line can be moved. */
function indented(json: string, spaces: number): string {
  return json.replace(/^/gm, ' '.repeat(spaces));
}
