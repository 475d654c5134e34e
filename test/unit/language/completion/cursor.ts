import { complete } from '../../../../src/language/completion/completion';
import type { CompletionItem, Surroundings } from '../../../../src/language/completion/item';
import { applyEdits } from '../../../../src/text/edit';
import { ENGLISH_FRONT, SWEDISH_FRONT } from '../../minutes/sample';

const AROUND: Surroundings = {
  today: '2024-09-20',
  uiLanguage: 'en',
  people: [{ name: 'Erik Ström', detail: 'meeting of 2024-09-10' }],
  records: [
    { reference: '2024-09-10#B7', kind: 'decision', text: 'Godkänna budgeten.' },
    { reference: '2024-09-10#Å4', kind: 'action', text: 'Skriva till föreningen.' },
  ],
};

const PEOPLE = {
  sv: ['```yaml deltagare', 'grupp: LG', 'närvarande: [Anna Berg, Bo Ek, Åsa Öberg]', '```', ''],
  en: ['```yaml attendees', 'group: Board', 'present: [Anna Berg, Bo Ek, Åsa Öberg]', '```', ''],
};

/** What is offered at the `|` of a text, which is taken out. */
export class Cursor {
  readonly items: readonly CompletionItem[];
  readonly offset: number;
  readonly #text: string;

  constructor(marked: string, around: Partial<Surroundings> = {}) {
    this.offset = marked.indexOf('|');
    if (this.offset < 0) throw new Error('The text has no cursor');
    this.#text = marked.slice(0, this.offset) + marked.slice(this.offset + 1);
    this.items = complete(this.#text, this.offset, { ...AROUND, ...around });
  }

  get labels(): string[] {
    return this.items.map(({ label }) => label);
  }

  /** The item with a label, or the first one that begins so. */
  item(label: string): CompletionItem {
    const found = this.items.find((item) => item.label === label || item.label.startsWith(label));
    if (found === undefined) throw new Error(`No ${label} among ${this.labels.join(' | ')}`);
    return found;
  }

  /** The line of the cursor, and those that come with it, once an item is taken. */
  take(label: string): string {
    const { range, newText } = this.item(label);
    const lineStart = this.#text.lastIndexOf('\n', range.start - 1) + 1;
    const lineEnd = (this.#text + '\n').slice(range.end).search(/[\r\n]/) + range.end;
    const text = applyEdits(this.#text, [{ range, newText }]);
    return text.slice(lineStart, lineEnd + newText.length - (range.end - range.start));
  }
}

/** The cursor in lines that follow Swedish front matter and attendees. */
export function swedish(...lines: readonly string[]): Cursor {
  return new Cursor([...SWEDISH_FRONT, ...PEOPLE.sv, ...lines].join('\n'));
}

/** The same in English. */
export function english(...lines: readonly string[]): Cursor {
  return new Cursor([...ENGLISH_FRONT, ...PEOPLE.en, ...lines].join('\n'));
}

/** With lines that end as on Windows. */
export function swedishCrlf(...lines: readonly string[]): Cursor {
  return new Cursor([...SWEDISH_FRONT, ...PEOPLE.sv, ...lines].join('\r\n'));
}

/** The lines of a block around the cursor's. */
export function block(type: string, ...lines: readonly string[]): string[] {
  return [`\`\`\`yaml ${type}`, ...lines, '```'];
}
