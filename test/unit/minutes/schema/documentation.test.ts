import { strict as assert } from 'node:assert';
import { keyDocumentation, valueDocumentation } from '../../../../src/minutes/schema/documentation';
import type { EnumName, Shape } from '../../../../src/minutes/vocabulary/terms';
import { keysOf, termsOf, valuesOf } from '../../../../src/minutes/vocabulary/vocabulary';

const LANGUAGES = ['en', 'sv'] as const;

describe('documentation from the schemas', () => {
  for (const language of LANGUAGES) {
    it(`says in ${language} what each key of each mapping is for`, () => {
      const missing = (Object.keys(termsOf('en').keys) as Shape[]).flatMap((shape) =>
        keysOf(shape)
          .filter((key) => keyDocumentation(shape, key, language) === undefined)
          .map((key) => `${shape}.${key}`),
      );
      assert.deepEqual(missing, []);
    });

    it(`says in ${language} what each value of each enumeration means`, () => {
      const missing = (Object.keys(termsOf('en').values) as EnumName[]).flatMap((name) =>
        valuesOf(name)
          .filter((value) => valueDocumentation(name, value, language) === undefined)
          .map((value) => `${name}.${value}`),
      );
      assert.deepEqual(missing, []);
    });
  }

  it('speaks two languages, and knows keys and values in both', () => {
    assert.equal(keyDocumentation('action', 'ansvarig', 'en')?.title, 'Responsible');
    assert.equal(keyDocumentation('action', 'owner', 'sv')?.title, 'Ansvarig');
    assert.notEqual(
      keyDocumentation('meeting', 'date', 'sv')?.description,
      keyDocumentation('meeting', 'date', 'en')?.description,
    );
    assert.equal(valueDocumentation('decisionStatus', 'adopted', 'sv')?.title, 'beslutat');
    assert.equal(valueDocumentation('decisionStatus', 'beslutat', 'en')?.title, 'adopted');
  });

  it('knows nothing of other words', () => {
    assert.equal(keyDocumentation('action', 'constructor', 'en'), undefined);
    assert.equal(valueDocumentation('role', 'constructor', 'en'), undefined);
  });
});
