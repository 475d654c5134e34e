/** A piece of simple, well-formed HTML. */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** A paragraph that is longer fills lines of its own; shorter ones under each other belong together. */
const SHORT = 100;

/** The Markdown of simple HTML as converters of documents write it: paragraphs, headings, lists, tables, emphasis. */
export function htmlText(html: string): string {
  const writer = new MarkdownWriter();
  for (const [, slash, name, attributes, words] of html.matchAll(TOKEN)) {
    if (words !== undefined) writer.words(decoded(words));
    else if (slash === '/') writer.close(name?.toLowerCase() ?? '');
    else writer.open(name?.toLowerCase() ?? '', attributes ?? '');
  }
  return writer.finish();
}

function decoded(words: string): string {
  return words.replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

interface List {
  readonly isOrdered: boolean;
  count: number;
}

type LineKind = 'heading' | 'item' | 'row' | 'short' | 'long' | 'none';

class MarkdownWriter {
  readonly #lines: string[] = [];
  readonly #lists: List[] = [];
  #text = '';
  /** The cells of the row that is open. */
  #row: string[] | undefined;
  #rows = 0;
  #link: string | undefined;
  #last: LineKind = 'none';

  words(words: string): void {
    this.#text += words.replace(/\s+/g, ' ');
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'ul':
      case 'ol':
        this.#endItem();
        this.#lists.push({ isOrdered: name === 'ol', count: 0 });
        break;
      case 'table':
        this.#rows = 0;
        break;
      case 'tr':
        this.#row = [];
        this.#text = '';
        break;
      case 'br':
        this.#text += this.#row === undefined ? '\n' : ' ';
        break;
      case 'strong':
        this.#text += '\uE000';
        break;
      case 'a':
        this.#link = /href="(https?:[^"]*)"/.exec(attributes)?.[1];
        if (this.#link !== undefined) this.#text += '[';
    }
  }

  close(name: string): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.#put('heading', `${'#'.repeat(Number(level))} ${this.#take()}`);
    switch (name) {
      case 'p':
        if (this.#row !== undefined) this.#text += ' ';
        else if (this.#lists.length > 0) this.#text += '\n';
        else this.#paragraph();
        break;
      case 'li':
        this.#endItem();
        break;
      case 'ul':
      case 'ol':
        this.#lists.pop();
        break;
      case 'td':
      case 'th':
        this.#row?.push(this.#take().replaceAll('\n', ' ').replaceAll('|', '/'));
        break;
      case 'tr':
        this.#endRow();
        break;
      case 'strong':
        this.#text += '\uE001';
        break;
      case 'a':
        if (this.#link !== undefined) this.#text += `](${decoded(this.#link)})`;
        this.#link = undefined;
    }
  }

  finish(): string {
    this.#paragraph();
    return `${this.#lines.join('\n').trim()}\n`;
  }

  #paragraph(): void {
    const words = this.#take();
    if (words === '') {
      if (this.#last !== 'none') this.#blank();
    } else this.#put(words.length < SHORT ? 'short' : 'long', words);
  }

  #endItem(): void {
    const words = this.#take();
    const list = this.#lists.at(-1);
    if (words === '' || list === undefined) return;
    list.count++;
    const marker = list.isOrdered ? `${list.count}.` : '-';
    const indent = this.#lists
      .slice(0, -1)
      .map(({ isOrdered }) => (isOrdered ? '   ' : '  '))
      .join('');
    const under = ' '.repeat(indent.length + marker.length + 1);
    this.#put('item', `${indent}${marker} ${words.replaceAll('\n', `\n${under}`)}`);
  }

  #endRow(): void {
    const cells = this.#row ?? [];
    this.#row = undefined;
    if (cells.length === 0) return;
    this.#put('row', `| ${cells.join(' | ')} |`);
    if (this.#rows++ === 0) this.#put('row', `|${' --- |'.repeat(cells.length)}`);
  }

  /** Short paragraphs stand under each other as their lines did; all else has a blank line between. */
  #put(kind: LineKind, line: string): void {
    const isTogether = kind === this.#last && kind !== 'heading' && kind !== 'long';
    if (!isTogether) this.#blank();
    this.#lines.push(line);
    this.#last = kind;
  }

  #blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    this.#last = this.#last === 'none' ? 'none' : 'long';
  }

  /** The words read so far; emphasis stays where it encloses words, without white space at its ends. */
  #take(): string {
    const text = this.#text
      .replace(/\uE000(\s*)\uE001/g, '$1')
      .replace(/\uE001(\s*)\uE000/g, '$1')
      .replace(/\uE000(\s*)([^\uE000\uE001]*?)(\s*)\uE001/g, '$1**$2**$3')
      .replace(/[\uE000\uE001]/g, '');
    this.#text = '';
    return text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
  }
}
