/** A heading among those that may be numbered. */
export interface NumberPlace {
  /** Its number; null where a scanner left only the point behind it. */
  readonly printed: number | null | undefined;
  /** Whether it stands right under another heading: then it belongs to that one. */
  readonly isUnderHeading: boolean;
  /** How much it looks like an item of its own rather than a part of the item above. */
  readonly weight: number;
}

/**
 * The numbers that headings have, or would have: where as many of them stand between two numbers as are missing there,
 * they are the missing ones. Where more stand there, those that follow the parts of an item belong to it, too, as far
 * as their looks tell them apart. Undefined: a part of an item, or nobody can say.
 */
export function restoredNumbers(places: readonly NumberPlace[]): (number | undefined)[] {
  const numbers = places.map(({ printed }) => printed ?? undefined);
  let from = -1;
  let last = 0;
  for (let at = 0; at <= places.length; at++) {
    const printed = places[at]?.printed;
    const isEnd = at === places.length;
    if (!isEnd && (printed === undefined || printed === null)) continue;
    const between = places.slice(from + 1, at);
    const missing = isEnd ? lostIn(between) : (printed ?? 0) - last - 1;
    if (from >= 0 || missing === between.length)
      for (const [i, offset] of filled(between, missing, isEnd).entries())
        numbers[from + 1 + offset] = last + 1 + i;
    from = at;
    last = printed ?? last;
  }
  return numbers;
}

function lostIn(places: readonly NumberPlace[]): number {
  return places.filter(({ printed }) => printed === null).length;
}

/** The places that take the missing numbers, in order; none where that is not certain. */
function filled(places: readonly NumberPlace[], missing: number, isEnd: boolean): number[] {
  if (missing <= 0) return [];
  const own = new Set(
    places.flatMap(({ printed, isUnderHeading }, i) =>
      printed === null || (!isUnderHeading && !isEnd) ? [i] : [],
    ),
  );
  while (own.size > missing) {
    const part = nextPart(places, own);
    if (part === undefined) return [];
    own.delete(part);
  }
  return own.size === missing ? [...own] : [];
}

/** Of the places right after a part of an item, the one that most looks like a further part. */
function nextPart(places: readonly NumberPlace[], own: ReadonlySet<number>): number | undefined {
  const next = [...own].filter((i) => i > 0 && !own.has(i - 1) && places[i]?.printed === undefined);
  const weightOf = (i: number) => places[i]?.weight ?? 0;
  const [first, second] = next.sort((a, b) => weightOf(a) - weightOf(b));
  return first !== undefined && (second === undefined || weightOf(first) < weightOf(second))
    ? first
    : undefined;
}
