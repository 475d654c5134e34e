import type { ImportFailure } from '../../authoring/import/importMinutes';
import type { MessageId, MessageRef } from '../../text/messages';
import { LARGEST_SOURCE_MB, type SourceFailure } from './sourceText';

/** Why a file was not imported. */
export type SourceProblem = { readonly reason: SourceFailure } | ImportFailure;

const MESSAGES: Readonly<Record<SourceProblem['reason'], MessageId>> = {
  empty: 'import.failed-empty',
  structured: 'import.failed-structured',
  'no-minutes': 'import.failed-no-minutes',
  'words-lost': 'import.failed-words-lost',
  'too-large': 'import.failed-too-large',
  'unknown-type': 'import.failed-unknown-type',
  'not-text': 'import.failed-not-text',
  'no-docx': 'import.failed-no-docx',
  'no-pdf': 'import.failed-no-pdf',
  encrypted: 'import.failed-encrypted',
  'no-text-layer': 'import.failed-no-text-layer',
  'too-long': 'import.failed-too-long',
};

/** So many lost words say what is wrong. */
const MOST_WORDS = 5;

/** Why a file was not imported, and what to do about it. */
export function importFailureMessage(path: string, problem: SourceProblem): MessageRef {
  const words =
    problem.reason === 'words-lost'
      ? problem.lost.slice(0, MOST_WORDS).map(({ word, line }) => `${word}, ${line}`)
      : [];
  return {
    id: MESSAGES[problem.reason],
    args: { path, limit: LARGEST_SOURCE_MB, words: words.join('; ') },
  };
}
