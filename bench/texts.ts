import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMinutes } from './generateMinutes';

const GENERATED_BYTES = 6_000_000;

export interface Texts {
  /** Where they come from, in words. */
  readonly source: string;
  readonly texts: readonly string[];
}

/** Where real archives are at hand. */
export function corporaFolder(): string | undefined {
  const folder = process.env['MINUTES_CORPORA'] ?? join(__dirname, '../../shared/corpora');
  return existsSync(folder) ? folder : undefined;
}

/** The real archives where they are at hand, else generated minutes: each text as structured minutes. */
export function loadTexts(): Texts {
  const folder = corporaFolder();
  if (folder === undefined) {
    const texts = Array.from(generateMinutes(GENERATED_BYTES), asFromFile);
    return { source: `${texts.length} generated minutes`, texts };
  }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const texts = paths.map((path) => asFromFile(withFrontMatter(readFileSync(join(folder, path), 'utf8'))));
  return { source: `${texts.length} minutes of real archives`, texts };
}

/** Without front matter nothing would be read; so all contenders get the text with it. */
function withFrontMatter(text: string): string {
  const front = '---\nminutes: 1\nlang: en\ngroup: Committee\ndate: 2024-09-24\ntime: 12:00-13:00\n---\n';
  return text.startsWith('---') ? text : front + text;
}

/** The text as one piece, as it comes from a file; one put together is kept in parts and slower to read. */
function asFromFile(text: string): string {
  return Buffer.from(text).toString();
}
