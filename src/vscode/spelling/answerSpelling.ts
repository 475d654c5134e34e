import { Hunspell } from 'hunspell-wasm';
import startProgram from 'hunspell-wasm/wasm/hunspell.js';
import { repairOf } from '../../validate/spelling/repairs';
import type { SpellingAnswer, SpellingRequest } from './spellingProtocol';

/** How the program is started: with its own bytes, as there is no file for it to find. */
type StartProgram = (options: { readonly wasmBinary: Uint8Array }) => Promise<object>;

/** What a spelling worker does with its requests. Rejects where the dictionary cannot be opened. */
export function spellingAnswers(): (request: SpellingRequest) => Promise<SpellingAnswer | undefined> {
  let dictionary: Promise<Hunspell> | undefined;
  return async (request) => {
    if (request.kind === 'open') {
      dictionary = openDictionary(request);
      await dictionary;
      return undefined;
    }
    const opened = await dictionary;
    if (opened === undefined) throw new Error('no dictionary');
    const known = new Map<string, boolean>();
    const isWord = (word: string): boolean => {
      const isKnown = known.get(word) ?? opened.testSpelling(word);
      known.set(word, isKnown);
      return isKnown;
    };
    return { id: request.id, repairs: request.words.map((word) => repairOf(word, isWord)) };
  };
}

async function openDictionary({
  program,
  affixes,
  words,
}: Extract<SpellingRequest, { kind: 'open' }>): Promise<Hunspell> {
  const start: StartProgram = startProgram;
  const decoder = new TextDecoder();
  return new Hunspell(await start({ wasmBinary: program }), decoder.decode(affixes), decoder.decode(words));
}
