import type { Random } from '../../bench/generateMinutes';

/** A file of minutes, as far as the archive follows what it says. */
export interface Doc {
  /** Without it the text is no minutes for the moment. */
  readonly isMinutes: boolean;
  readonly date: string | undefined;
  readonly start: string;
  readonly group: string;
  readonly next: string | undefined;
  readonly previous: string | undefined;
  readonly actions: readonly DocAction[];
  readonly decisions: readonly DocDecision[];
}

export interface DocAction {
  readonly id: string | undefined;
  readonly text: string;
  readonly status: string;
  readonly due: string | undefined;
  readonly from: string | undefined;
}

export interface DocDecision {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly supersedes: string | undefined;
}

/** What a history tells the archive. */
export interface Effects {
  write(path: string, text: string): void;
  remove(path: string): void;
  open(path: string, text: string): void;
  close(path: string): void;
}

const KINDS = [
  ...['meet', 'meet', 'meet', 'status', 'status', 'status', 'add', 'add', 'drop', 'refer', 'due'],
  ...['rename', 'delete', 'restore', 'open', 'open', 'save', 'close', 'date', 'group', 'link'],
  ...['decide', 'supersede', 'decision-status', 'copy', 'spoil', 'swap', 'again'],
] as const;

/** Something that happens. The picks say where and how, whatever there is to choose from at that moment. */
export interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly picks: readonly number[];
}

const MOST_FILES = 10;
const PICKS = 5;
const FOLDERS = ['', 'a/', 'b/'];
const STEMS = ['2024-01-10', '2024-02-10', '2024-03-10', 'board', 'Möte'];
const GROUPS = ['Board', 'Crew'];
const STARTS = ['09:00', '13:00'];
const STATUSES = ['open', 'open', 'in-progress', 'done', 'cancelled', 'carried'];
const DECISION_STATUSES = ['adopted', 'adopted', 'implemented', 'revoked', 'proposed', 'superseded'];
const DUES = [undefined, '2024-05-01', 'next-meeting', 'ongoing'];
/** Endings that cloud folders put behind names of files changed in two places. */
export const COPY_ENDINGS = [' (1)', '-PC', " (Ann's conflicted copy 2024-01-01)"];

export function randomSteps(random: Random, count: number): Step[] {
  return Array.from({ length: count }, () => ({
    kind: random.pick(KINDS),
    picks: Array.from({ length: PICKS }, () => random.below(1 << 20)),
  }));
}

/** A folder with open editors, to which steps happen; it tells an archive of each, and keeps account by itself. */
export class World {
  readonly disk = new Map<string, Doc>();
  readonly open = new Map<string, Doc>();
  readonly #effects: Effects;
  readonly #bin: (readonly [string, Doc])[] = [];
  #counter = 0;

  constructor(effects: Effects) {
    this.#effects = effects;
  }

  /** The minutes as they are: those of editors before those of the disk. */
  docs(): Map<string, Doc> {
    const all = new Map([...this.disk, ...this.open]);
    return new Map([...all].filter(([, doc]) => doc.isMinutes).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  take({ kind, picks }: Step): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
    const paths = [...new Set([...this.disk.keys(), ...this.open.keys()])].sort();
    const path = choose(paths, a);
    if (kind === 'meet' || kind === 'restore') {
      if (paths.length >= MOST_FILES) return;
      if (kind === 'meet') this.#meet(a, b, c, d, e);
      else this.#restore(a);
    } else if (path !== undefined) {
      this.#change(kind, path, b, c, d);
    }
  }

  #meet(a: number, b: number, c: number, d: number, e: number): void {
    const path = `${FOLDERS[a % 3] ?? ''}${STEMS[b % STEMS.length] ?? ''}.md`;
    if (this.disk.has(path) || this.open.has(path)) return;
    const group = GROUPS[c % 2] ?? '';
    const date = `2024-0${1 + (d % 6)}-10`;
    const before = [...this.docs()].filter(([, doc]) => doc.group === group && (doc.date ?? '') < date);
    const [source, previous] =
      before.sort(([, x], [, y]) => ((x.date ?? '') < (y.date ?? '') ? -1 : 1)).at(-1) ?? [];
    const open = previous?.actions.filter(({ status }) => status !== 'done' && status !== 'cancelled') ?? [];
    const carried = open
      .filter((_, index) => ((e >> index) & 3) !== 0)
      .map((action, index) => ({
        ...action,
        id: `A${index + 1}`,
        from: referTo(source ?? '', action.id, e),
      }));
    const fresh = this.#action(carried.length + 1, e);
    this.#write(path, {
      isMinutes: true,
      date: e % 29 === 0 ? undefined : date,
      start: STARTS[e % 2] ?? '',
      group,
      next: undefined,
      previous: undefined,
      actions: [...carried, fresh],
      decisions: [{ id: 'D1', text: this.#text(), status: 'adopted', supersedes: undefined }],
    });
  }

  #restore(a: number): void {
    const [path, doc] = choose(this.#bin, a) ?? [];
    if (path !== undefined && doc !== undefined && !this.disk.has(path)) this.#write(path, doc);
  }

  #change(kind: Step['kind'], path: string, b: number, c: number, d: number): void {
    const doc = this.open.get(path) ?? this.disk.get(path);
    if (doc === undefined) return;
    const other = choose([...this.docs().keys()], c) ?? path;
    const index = doc.actions.length === 0 ? -1 : b % doc.actions.length;
    const decision = doc.decisions.length === 0 ? -1 : b % doc.decisions.length;
    const action = (change: Partial<DocAction>): void => {
      this.#edit(path, { ...doc, actions: changed(doc.actions, index, change) });
    };
    const decided = (change: Partial<DocDecision>): void => {
      this.#edit(path, { ...doc, decisions: changed(doc.decisions, decision, change) });
    };
    switch (kind) {
      case 'status':
        return action({ status: STATUSES[c % STATUSES.length] ?? '' });
      case 'due':
        return action({ due: DUES[c % DUES.length] });
      case 'add':
        if (doc.actions.length >= 5) return;
        return this.#edit(path, {
          ...doc,
          actions: [...doc.actions, this.#action(doc.actions.length + 1, c)],
        });
      case 'drop':
        return this.#edit(path, { ...doc, actions: doc.actions.filter((_, at) => at !== index) });
      case 'refer':
        return action({ from: referTo(other, choose(this.docs().get(other)?.actions ?? [], d)?.id, d) });
      case 'swap':
        return this.#edit(path, { ...doc, actions: [...doc.actions].reverse() });
      case 'date':
        return this.#edit(path, { ...doc, date: c % 7 === 0 ? undefined : `2024-0${1 + (c % 7)}-10` });
      case 'group':
        return this.#edit(path, { ...doc, group: GROUPS[c % 2] ?? '' });
      case 'link': {
        const target = c % 3 === 0 ? undefined : relativePath(path, other);
        return this.#edit(path, d % 2 === 0 ? { ...doc, next: target } : { ...doc, previous: target });
      }
      case 'spoil':
        return this.#edit(path, { ...doc, isMinutes: !doc.isMinutes });
      case 'again':
        return this.#edit(path, doc);
      case 'decide': {
        if (doc.decisions.length >= 3) return;
        const made = {
          id: `D${doc.decisions.length + 1}`,
          text: this.#text(),
          status: 'adopted',
          supersedes: undefined,
        };
        return this.#edit(path, { ...doc, decisions: [...doc.decisions, made] });
      }
      case 'decision-status':
        return decided({ status: DECISION_STATUSES[c % DECISION_STATUSES.length] ?? '' });
      case 'supersede':
        return decided({ supersedes: referTo(other, `D${1 + (d % 2)}`, d) });
      case 'rename':
        return this.#rename(path, `${FOLDERS[c % 3] ?? ''}${STEMS[d % STEMS.length] ?? ''}.md`);
      case 'copy': {
        const copy = path.replace(/\.md$/, `${COPY_ENDINGS[c % COPY_ENDINGS.length] ?? ''}.md`);
        if (this.disk.size + this.open.size < MOST_FILES && !this.disk.has(copy)) this.#write(copy, doc);
        return;
      }
      case 'delete': {
        const held = this.disk.get(path);
        if (held) this.#bin.push([path, held]);
        if (this.disk.delete(path)) this.#effects.remove(path);
        return;
      }
      case 'open':
        this.open.set(path, doc);
        return this.#effects.open(path, render(doc));
      case 'save':
        if (this.open.has(path)) this.#write(path, doc);
        return;
      case 'close':
        if (this.open.delete(path)) this.#effects.close(path);
        return;
      case 'meet':
      case 'restore':
        return;
    }
  }

  #rename(from: string, to: string): void {
    if (this.disk.has(to) || this.open.has(to)) return;
    const [saved, edited] = [this.disk.get(from), this.open.get(from)];
    if (this.disk.delete(from)) this.#effects.remove(from);
    if (this.open.delete(from)) this.#effects.close(from);
    if (saved) this.#write(to, saved);
    if (edited) {
      this.open.set(to, edited);
      this.#effects.open(to, render(edited));
    }
  }

  #edit(path: string, doc: Doc): void {
    if (!this.open.has(path)) return this.#write(path, doc);
    this.open.set(path, doc);
    this.#effects.open(path, render(doc));
  }

  #write(path: string, doc: Doc): void {
    this.disk.set(path, doc);
    this.#effects.write(path, render(doc));
  }

  #action(number: number, pick: number): DocAction {
    const id = pick % 11 === 0 ? undefined : pick % 13 === 0 ? 'A1' : `A${number}`;
    return { id, text: this.#text(), status: 'open', due: DUES[pick % DUES.length], from: undefined };
  }

  #text(): string {
    return `Text ${++this.#counter}`;
  }
}

/** The text of a file. Actions are blocks and tasks by turns. */
export function render(doc: Doc): string {
  const { isMinutes, date, start, group, next, previous, actions, decisions } = doc;
  const line = (key: string, value: string | undefined): string =>
    value === undefined ? '' : `${key}: ${JSON.stringify(value)}\n`;
  const records = actions.map(({ id, text, status, due, from }, index) => {
    // A closing in parentheses holds no others.
    if (index % 2 === 1 && due === undefined && from?.includes('(') !== true) {
      const origin = from === undefined ? '' : ` (from ${from})`;
      return `- [${SIGNS[status] ?? ' '}] ${text}${origin}${id === undefined ? '' : ` ^${id}`}\n`;
    }
    const values = line('id', id) + line('text', text) + line('status', status);
    return `\`\`\`yaml action\n${values}${line('due', due)}${line('carried-from', from)}\`\`\`\n`;
  });
  const taken = decisions.map(
    ({ id, text, status, supersedes }) =>
      `\`\`\`yaml decision\nid: ${id}\ntext: ${text}\nstatus: ${status}\n${line('supersedes', supersedes)}\`\`\`\n`,
  );
  const front = line('group', group) + line('date', date) + line('next', next) + line('previous', previous);
  const version = isMinutes ? 'minutes: 1\n' : '';
  return `---\n${version}lang: en\n${front}time: ${start}-20:00\n---\n\n# ${group}\n\n${[...taken, ...records].join('\n')}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  done: 'x',
  'in-progress': '/',
  cancelled: '-',
  carried: '>',
};

/** A reference in one of the ways of writing it; some lead nowhere. */
function referTo(path: string, id: string | undefined, pick: number): string {
  const whole = path.replace(/\.md$/, '');
  const stem = whole.slice(whole.lastIndexOf('/') + 1);
  const name = pick % 5 === 0 ? whole : pick % 7 === 0 ? stem.toUpperCase() : stem;
  const record = id ?? 'A1';
  return pick % 17 === 0 ? record : `${name}#${record}`;
}

function relativePath(from: string, to: string): string {
  return from.includes('/') ? `../${to}` : `./${to}`;
}

function changed<T>(list: readonly T[], index: number, change: Partial<T>): T[] {
  return list.map((item, at) => (at === index ? { ...item, ...change } : item));
}

function choose<T>(list: readonly T[], pick: number): T | undefined {
  return list.length === 0 ? undefined : list[pick % list.length];
}
