import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { sourceStrings } from '../../scripts/source-strings';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Texts = Readonly<Record<string, string>>;

const texts = (path: string): Texts => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Texts;

/** Words that are the same in both languages. */
const SHARED = ['Id', 'Status', 'placeholder'];
/** Ends the names of the Swedish texts that an editor in English shows. */
const TWIN = '.sv';
/** Words that stand in no text of the other language. */
const ENGLISH = /(?<!\p{L})(and|are|from|is|not|of|the|this|with)(?!\p{L})/iu;
const SWEDISH = /(?<!\p{L})(att|av|eller|finns|har|inte|och|som|är)(?!\p{L})|[åäö]/iu;
/** What shows its first argument to the user. */
const SHOWN = /\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)$/;

/** That none is missing or unused, and that placeholders agree, is what scripts/check-manifest.ts sees to. */
describe('the words of the user interface', () => {
  const manifest = { en: texts('package.nls.json'), sv: texts('package.nls.sv.json') };
  const messages = { en: texts('l10n/bundle.l10n.json'), sv: texts('l10n/bundle.l10n.sv.json') };
  const isTwin = (id: string): boolean => id.endsWith(TWIN) && id.slice(0, -TWIN.length) in manifest.en;
  const isValueOfSetting = (id: string): boolean => id.startsWith('setting.');

  for (const [name, { en, sv }] of Object.entries({ manifest, messages })) {
    const own = Object.keys(en).filter((id) => !isTwin(id) || isValueOfSetting(id));

    it(`are translated in the ${name}`, () => {
      assert.deepEqual(
        own.filter((id) => en[id]?.trim() === '' || (en[id] === sv[id] && !SHARED.includes(en[id] ?? ''))),
        [],
      );
    });

    it(`are each of one language in the ${name}`, () => {
      assert.deepEqual(
        own.filter((id) => ENGLISH.test(proseOf(sv[id] ?? '')) || SWEDISH.test(proseOf(en[id] ?? ''))),
        [],
      );
    });
  }

  it('are the same for a Swedish twin as in a Swedish editor', () => {
    for (const id of Object.keys(manifest.en).filter((id) => isTwin(id) && !isValueOfSetting(id))) {
      const swedish = manifest.sv[id.slice(0, -TWIN.length)];
      assert.deepEqual([manifest.en[id], manifest.sv[id]], [swedish, swedish], id);
    }
  });

  it('come from the bundles and not from the source', () => {
    const shown = sourceStrings(join(ROOT, 'src')).filter(({ callee }) => SHOWN.test(callee ?? ''));
    assert.deepEqual(shown, []);
  });
});

/** A text without code, names of files, quoted words and links, which may be of another language. */
function proseOf(text: string): string {
  return text.replace(/`[^`]*`|“[^”]*”|”[^”]*”|\{\w+\}|\]\([^)]*\)/g, '');
}
