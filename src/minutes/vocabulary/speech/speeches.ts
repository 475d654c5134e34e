import { englishSpeech } from './en';
import type { Speech } from './speech';
import { swedishSpeech } from './sv';

/** The speech of every language: minutes in one language quote another. */
export const SPEECHES: readonly Speech[] = [englishSpeech, swedishSpeech];
