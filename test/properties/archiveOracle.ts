import { COPY_ENDINGS, type Doc } from './archiveHistory';

/** What is to be known of an archive, made from scratch in the plainest way (format.md, 4 and 8). */
export interface Expected {
  /** Each with its copies from the oldest, its status, whether it is open, its due day and its age in meetings. */
  readonly items: readonly string[];
  /** Each with the status that counts. */
  readonly decisions: readonly string[];
  /** Each file with the meetings before and after, and how many items it dropped. */
  readonly meetings: readonly string[];
}

interface Place<R> {
  readonly path: string;
  readonly doc: Doc;
  readonly record: R;
  readonly at: number;
}

/** @param all the minutes by path */
export function expected(all: ReadonlyMap<string, Doc>): Expected {
  const docs = new Map([...all].filter(([path, doc]) => !isCopy(path, doc, all)));
  const actions = places(docs, ({ actions: own }) => own);
  const decisions = places(docs, ({ decisions: own }) => own);
  const origins = new Map(
    actions.map((copy) => {
      const origin =
        copy.record.from === undefined ? undefined : meant(copy.record.from, copy, actions, docs);
      const carries = origin && origin.path !== copy.path && !isBefore(copy.doc, origin.doc);
      return [copy, carries ? origin : undefined];
    }),
  );
  const groupOf = new Map(actions.map((copy) => [copy, copy]));
  const rootOf = (copy: (typeof actions)[number]): (typeof actions)[number] => {
    let at = copy;
    for (let up = groupOf.get(at); up && up !== at; up = groupOf.get(at)) at = up;
    return at;
  };
  for (const [copy, origin] of origins) if (origin) groupOf.set(rootOf(copy), rootOf(origin));
  const items = [...new Set(actions.map(rootOf))].map((root) =>
    actions.filter((copy) => rootOf(copy) === root).sort(inTime),
  );
  const isOpen = (copies: typeof actions): boolean =>
    copies.every(({ record }) => record.status !== 'done' && record.status !== 'cancelled');
  return {
    items: items.map((copies) => {
      const closing = copies.filter(({ record }) => ['done', 'cancelled'].includes(record.status)).at(-1);
      const [origin, latest] = [copies[0], copies.at(-1)];
      const names = copies.map(({ path, at }) => `${path}#${at}`).join(' ');
      const due = origin && latest ? dueDay(latest, docs) : undefined;
      const until = isOpen(copies) ? undefined : latest;
      const age = origin ? meetingsAfter(origin, until, docs) : 0;
      return [names, (closing ?? latest)?.record.status, isOpen(copies), due ?? '-', age].join(' | ');
    }),
    decisions: decisions.map((older) => {
      const newer = decisions
        .filter(({ record }) => ['adopted', 'superseded', 'revoked', 'implemented'].includes(record.status))
        .filter((one) => one !== older && !isBefore(one.doc, older.doc))
        .filter(
          (one) => one.record.supersedes && meant(one.record.supersedes, one, decisions, docs) === older,
        )
        .sort(inTime)
        .at(-1);
      const own = older.record.status;
      const says = newer?.record.status === 'adopted' ? 'superseded' : newer?.record.status;
      const status = own === 'superseded' || own === 'revoked' ? own : (says ?? own);
      return `${older.path}#${older.at} ${status} ${newer === undefined ? '-' : `${newer.path}#${newer.at}`}`;
    }),
    meetings: [...docs].map(([path, doc]) => {
      const previous = linked(doc.previous, path, docs) ?? before(path, doc, docs);
      const next = linked(doc.next, path, docs) ?? after(path, doc, docs);
      const dropped = items.filter(
        (copies) =>
          isOpen(copies) &&
          copies.some((copy) => copy.path === previous) &&
          !copies.some((copy) => copy.path === path),
      );
      return `${path} ${previous ?? '-'} ${next ?? '-'} ${dropped.length}`;
    }),
  };
}

function places<R>(docs: ReadonlyMap<string, Doc>, recordsOf: (doc: Doc) => readonly R[]): Place<R>[] {
  return [...docs].flatMap(([path, doc]) => recordsOf(doc).map((record, at) => ({ path, doc, record, at })));
}

/** The only record that a reference can mean. */
function meant<R extends { readonly id: string | undefined }>(
  reference: string,
  from: Place<unknown>,
  records: readonly Place<R>[],
  docs: ReadonlyMap<string, Doc>,
): Place<R> | undefined {
  const [id = '', name] = reference.split('#').reverse();
  const file = name === undefined ? from.path : fileNamed(name, from.path, docs);
  const found = records.filter(
    ({ path, record }) => path === file && record.id?.toLowerCase() === id.toLowerCase(),
  );
  return found.length === 1 ? found[0] : undefined;
}

function fileNamed(name: string, from: string, docs: ReadonlyMap<string, Doc>): string | undefined {
  const wanted = `${name.toLowerCase()}.md`;
  const paths = [...docs.keys()];
  const whole = paths.filter((path) => path.toLowerCase() === wanted);
  if (name.includes('/')) return whole[0];
  const beside = paths.filter((path) => path.toLowerCase() === folderOf(from) + wanted);
  if (beside.length > 0) return beside[0];
  const anywhere = paths.filter((path) => path.slice(folderOf(path).length).toLowerCase() === wanted);
  return anywhere.length === 1 ? anywhere[0] : undefined;
}

function linked(
  target: string | undefined,
  from: string,
  docs: ReadonlyMap<string, Doc>,
): string | undefined {
  if (target === undefined) return undefined;
  const up = target.startsWith('../') ? '' : folderOf(from);
  const path = up + target.replace(/^\.\.?\//, '');
  return docs.has(path) ? path : undefined;
}

function series(doc: Doc, docs: ReadonlyMap<string, Doc>): [string, Doc][] {
  return [...docs]
    .filter(([, other]) => other.group === doc.group)
    .sort(([a, x], [b, y]) => inOrder(a, x, b, y));
}

function before(path: string, doc: Doc, docs: ReadonlyMap<string, Doc>): string | undefined {
  const held = (other: Doc): boolean =>
    doc.date === undefined ? other.date !== undefined : isBefore(other, doc);
  return series(doc, docs)
    .filter(([other, its]) => other !== path && held(its))
    .at(-1)?.[0];
}

function after(path: string, doc: Doc, docs: ReadonlyMap<string, Doc>): string | undefined {
  return series(doc, docs).find(([other, its]) => other !== path && isBefore(doc, its))?.[0];
}

function dueDay({ path, doc, record }: Place<{ due: string | undefined }>, docs: ReadonlyMap<string, Doc>) {
  if (record.due !== 'next-meeting') return record.due === 'ongoing' ? undefined : record.due;
  return docs.get(linked(doc.next, path, docs) ?? after(path, doc, docs) ?? '')?.date;
}

function meetingsAfter(
  origin: Place<unknown>,
  until: Place<unknown> | undefined,
  docs: ReadonlyMap<string, Doc>,
): number {
  if (origin.doc.date === undefined) return 0;
  return series(origin.doc, docs).filter(
    ([path, doc]) =>
      doc.date !== undefined &&
      inOrder(path, doc, origin.path, origin.doc) > 0 &&
      (until === undefined || inOrder(path, doc, until.path, until.doc) <= 0),
  ).length;
}

function isBefore(a: Doc, b: Doc): boolean {
  if (a.date === undefined || b.date === undefined) return false;
  return `${a.date} ${a.start}` < `${b.date} ${b.start}`;
}

function inTime(a: Place<unknown>, b: Place<unknown>): number {
  return inOrder(a.path, a.doc, b.path, b.doc) || a.at - b.at;
}

function inOrder(a: string, x: Doc, b: string, y: Doc): number {
  const [first, second] = [`${x.date ?? '9999'} ${x.start} ${a}`, `${y.date ?? '9999'} ${y.start} ${b}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

function isCopy(path: string, doc: Doc, docs: ReadonlyMap<string, Doc>): boolean {
  const original = originalOf(path);
  if (original === path) return false;
  return [...docs].some(
    ([other, its]) =>
      (other === original || (other !== path && originalOf(other) === original && other < path)) &&
      its.group === doc.group &&
      its.date === doc.date &&
      its.start === doc.start,
  );
}

function originalOf(path: string): string {
  const ending = COPY_ENDINGS.find((one) => path.endsWith(`${one}.md`));
  return ending === undefined ? path : originalOf(path.slice(0, -ending.length - 3) + '.md');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
