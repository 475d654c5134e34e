import type { Language } from '../text/messages';
import type { CommandIo } from './io';

/**
 * The language of messages before the arguments are known to be right: `--lang`, else that of the environment.
 * Swedish where that is Swedish, English everywhere else.
 */
export function messageLanguage(argv: readonly string[], env: CommandIo['env']): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  if (asked === 'sv' || asked === 'en') return asked;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale !== undefined && /^sv(?:$|[_.@-])/i.test(locale) ? 'sv' : 'en';
}
