import assert from 'node:assert/strict';
import { readMinutes } from '../../../../src/minutes/reader';
import { type TextEdit, applyEdits } from '../../../../src/text/edit';
import { translator } from '../../../../src/text/messages';
import type { Diagnostic } from '../../../../src/validate/diagnostic';
import { type CheckOptions, check } from '../../../../src/validate/registry';

const FRONT = {
  sv: '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-09-24\ntid: 12:00-16:00\n---\n\n',
  en: '---\nminutes: 1\nlang: en\ngroup: LG\ndate: 2024-09-24\ntime: 12:00-16:00\n---\n\n',
};

/** Minutes in a language that hold one block. */
export function minutesWith(lang: 'sv' | 'en', type: string, yaml: string): string {
  return `${FRONT[lang]}\`\`\`yaml ${type}\n${yaml}\n\`\`\`\n`;
}

/** Where the first block of such minutes begins. */
export function blockStart(text: string): number {
  return text.indexOf('\n', text.indexOf('```')) + 1;
}

/** The findings of a text about the form of its blocks, and no others. */
export function findingsIn(text: string, options?: CheckOptions): Diagnostic[] {
  const minutes = readMinutes(text);
  assert.ok(minutes, 'the text is read as minutes');
  return check(minutes, options).filter(({ code }) => /^(?:yaml|schema|block)-/.test(code));
}

/** What a finding says in a language. */
export function said(finding: Diagnostic, language: 'sv' | 'en'): string {
  return translator(language)(finding.message, finding.args);
}

/** The lines of the first block after edits. */
export function blockAfter(text: string, edits: readonly TextEdit[]): string {
  const edited = applyEdits(text, edits);
  const start = blockStart(edited);
  return edited.slice(start, edited.indexOf('\n```', start - 1)).replace(/^\n/, '');
}

/** Takes the marks «…» out of a text and says what they enclosed. */
export function unmarked(marked: string): {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
} {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return { plain: marked.replace(/[«»]/g, ''), start, end };
}
