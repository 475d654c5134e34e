import { termsOf } from '../../minutes/vocabulary/vocabulary';
import type { Minutes } from '../../minutes/model';
import { type Language, type Translate, translator } from '../../text/messages';
import type { Surroundings } from './item';

/** What all suggestions are made from. */
export interface CompletionContext extends Surroundings {
  readonly minutes: Minutes;
  readonly offset: number;
  /** In which the document is written to. */
  readonly language: Language;
  readonly t: Translate;
}

export function contextOf(minutes: Minutes, offset: number, around: Surroundings): CompletionContext {
  return { ...around, minutes, offset, language: minutes.meeting.lang, t: translator(around.uiLanguage) };
}

/** The weekday (1 is Monday) in words. */
export function weekdayWord(weekday: number, language: Language): string {
  return termsOf(language).weekdays[weekday - 1]?.[0] ?? '';
}
