import type { Language } from '../../text/messages';

/**
 * The language of a roll-up document: as it is asked for, else that of most of the meetings, so that it is the same on
 * every machine. English where they are in balance.
 */
export function rollUpLanguage(asked: Language | undefined, meetings: Iterable<Language>): Language {
  if (asked !== undefined) return asked;
  let balance = 0;
  for (const language of meetings) balance += language === 'sv' ? 1 : -1;
  return balance > 0 ? 'sv' : 'en';
}
