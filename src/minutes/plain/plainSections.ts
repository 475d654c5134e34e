import { slice } from '../../text/range';
import type { Section, SectionKind } from '../model';
import type { PartKind } from '../vocabulary/plain/terms';
import type { PlainOutline, PlainPart } from './plainOutline';

const KINDS: Readonly<Partial<Record<PartKind, SectionKind>>> = {
  attendees: 'attendees',
  absent: 'attendees',
  guests: 'attendees',
  observers: 'attendees',
  decisions: 'decisions',
  information: 'information',
  discussion: 'discussion',
  matters: 'matters',
  attachments: 'attachments',
  'sign-off': 'sign-off',
};

/** Sections that an item ends, whatever its level. */
const HEAD: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'links',
  'header',
  'chair',
  'secretary',
  'approvers',
  'sign-off',
]);

/** The sections of plain minutes: the outermost headings that are no title and no item. */
export function readPlainSections(
  text: string,
  { parts }: PlainOutline,
  items: ReadonlySet<PlainPart>,
): Section[] {
  const headed = parts.filter(
    ({ heading, kind, label }) => heading?.kind === 'heading' && (kind !== 'header' || label !== undefined),
  );
  const top = Math.max(
    2,
    headed.reduce((least, { level }) => Math.min(least, level), Infinity),
  );
  return headed.flatMap((part, index): Section[] => {
    if (part.heading === undefined || part.level > top || items.has(part)) return [];
    const titleRange = part.label ?? part.heading.range;
    const next = headed.find(
      (other, at) => at > index && (other.level <= part.level || (HEAD.has(part.kind) && items.has(other))),
    );
    const range = { start: part.heading.line.start, end: next?.heading?.line.start ?? text.length };
    const kind = part.label === undefined ? 'other' : (KINDS[part.kind] ?? 'other');
    return [{ kind, title: slice(text, titleRange), titleRange, range }];
  });
}

/** How an item names the section it stands in: by its kind, or by its title where it has none of its own. */
export function sectionNameAt(sections: readonly Section[], offset: number): string {
  const around = sections.filter(({ range }) => range.start <= offset && offset < range.end).at(-1);
  if (around === undefined) return 'matters';
  return around.kind === 'other' || around.kind === 'attachments' ? around.title : around.kind;
}
