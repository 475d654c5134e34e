/** A piece of text on a page; points, with the origin in the lower left corner. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly pieces: PageText[];
  readonly y: number;
  readonly height: number;
}

/** A gap between two pieces is a space from this part of their height, and a column of a table from that. */
const SPACE = 0.15;
const CELL = 2;
/** Lines that stand further apart than this many times the distance of the nearest ones have a gap between them. */
const GAP = 1.45;
/** A page has columns where at least so many lines have text on both sides of a gutter of so many points. */
const COLUMN_LINES = 6;
const GUTTER = 10;
/** Text fills a column by at least this part; cells of a table do not. */
const FILLED = 0.55;

/** The lines of a page from top to bottom, columns one after the other; an empty line where a gap is. */
export function pageLines(texts: readonly PageText[], pageWidth: number): string[] {
  const lines = linesOf(texts.filter(({ text }) => text.trim() !== ''));
  const gutter = gutterOf(lines, pageWidth);
  if (gutter === undefined) return written(lines);
  const result: string[] = [];
  const add = (part: readonly Line[]): void => {
    if (part.length === 0) return;
    if (result.length > 0) result.push('');
    result.push(...written(part));
  };
  let sides: Line[] = [];
  const flush = (): void => {
    add(side(sides, (piece) => piece.x < gutter));
    add(side(sides, (piece) => piece.x >= gutter));
    sides = [];
  };
  let whole: Line[] = [];
  for (const line of lines) {
    if (crosses(line, gutter)) {
      flush();
      whole.push(line);
    } else {
      add(whole);
      whole = [];
      sides.push(line);
    }
  }
  flush();
  add(whole);
  return result;
}

/** Pieces at about one height, from left to right. */
function linesOf(texts: readonly PageText[]): Line[] {
  const lines: Line[] = [];
  for (const piece of [...texts].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last !== undefined && last.y - piece.y < Math.max(last.height, piece.height) / 2) {
      last.pieces.push(piece);
    } else lines.push({ pieces: [piece], y: piece.y, height: piece.height });
  }
  for (const { pieces } of lines) pieces.sort((a, b) => a.x - b.x);
  return lines;
}

/** Where the middle between two columns of running text is; undefined where the page has one column. */
function gutterOf(lines: readonly Line[], pageWidth: number): number | undefined {
  for (let at = 0.3; at <= 0.7; at += 0.01) {
    const x = pageWidth * at;
    const apart = lines.filter((line) => !crosses(line, x));
    const both = apart.filter(({ pieces }) => pieces.some((p) => p.x < x) && pieces.some((p) => p.x >= x));
    if (both.length < COLUMN_LINES || both.length * 2 < lines.length) continue;
    if (isFilled(side(both, (p) => p.x < x)) && isFilled(side(both, (p) => p.x >= x))) return x;
  }
  return undefined;
}

/** Whether most lines reach about as far as the longest. */
function isFilled(lines: readonly Line[]): boolean {
  const widths = lines.map(({ pieces }) => endOf(pieces) - (pieces[0]?.x ?? 0)).sort((a, b) => a - b);
  const middle = widths[widths.length >> 1] ?? 0;
  return middle > 100 && middle >= FILLED * (widths.at(-1) ?? 0);
}

function endOf(pieces: readonly PageText[]): number {
  return Math.max(...pieces.map(({ x, width }) => x + width));
}

function crosses({ pieces }: Line, x: number): boolean {
  return pieces.some((piece) => piece.x < x + GUTTER / 2 && piece.x + piece.width > x - GUTTER / 2);
}

function side(lines: readonly Line[], isOn: (piece: PageText) => boolean): Line[] {
  return lines
    .map((line) => ({ ...line, pieces: line.pieces.filter(isOn) }))
    .filter(({ pieces }) => pieces.length > 0);
}

function written(lines: readonly Line[]): string[] {
  const steps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? 0) - y);
  const nearest = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 10)] ?? 0;
  return lines.flatMap((line, index) => {
    const isApart = index > 0 && (steps[index - 1] ?? 0) > nearest * GAP;
    return isApart ? ['', joined(line)] : [joined(line)];
  });
}

function joined({ pieces, height }: Line): string {
  let text = '';
  let end: number | undefined;
  for (const piece of pieces) {
    const gap = end === undefined ? 0 : piece.x - end;
    if (gap > height * CELL) text = `${text.trimEnd()}   `;
    else if (gap > height * SPACE && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text.trim().replace(/^[\u2022\u25cf\u25aa\uf0b7]\s*/, '- ');
}
