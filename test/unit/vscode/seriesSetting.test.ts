import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { readSeriesSetting } from '../../../src/authoring/setSeries';
import { parseSnippet, snippetText } from '../../../src/authoring/snippet';

interface SeriesSchema {
  readonly items: {
    readonly properties: Readonly<
      Record<string, { readonly pattern?: string; readonly examples?: readonly string[] }>
    >;
    readonly defaultSnippets: readonly { readonly body: object }[];
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: {
    readonly configuration: { readonly properties: { readonly 'minutes.series': SeriesSchema } };
  };
};
const schema = contributes.configuration.properties['minutes.series'];
const { cadence } = schema.items.properties;

describe('The setting minutes.series', () => {
  const accepts = new Ajv({ strict: false }).compile(schema);
  const faultsOf = (value: unknown) => readSeriesSetting(value, 'series').faults;

  it('takes whatever cadence the editor takes', () => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(cadence?.pattern ?? '')), (written) => {
        assert.deepEqual(faultsOf([{ name: 'Board', cadence: written }]), []);
      }),
    );
    for (const example of cadence?.examples ?? []) {
      assert.ok(accepts([{ name: 'Board', cadence: example }]), example);
    }
  });

  it('has the editor find what is a fault', () => {
    const wrong = [
      ...[null, [null], ['Board'], [{}], [{ name: 3 }], [{ name: '' }], [{ name: 'Board', title: 'x' }]],
      ...['often', 'every 0 weeks', 'fifth Tuesday', 'monthly on Friday'].map((text) => [
        { name: 'Board', cadence: text },
      ]),
      ...['..', 'a/..', '../a', '/a', 'C:\\a', 1].map((path) => [{ name: 'Board', folder: path }]),
      [{ name: 'Board', standingItems: 'Budget' }],
      [{ name: 'Board', standingItems: [''] }],
      [{ name: 'Board', template: [] }],
    ];
    for (const value of wrong) {
      assert.equal(accepts(value), false, JSON.stringify(value));
      assert.notDeepEqual(faultsOf(value), [], JSON.stringify(value));
    }
  });

  it('takes the folders that the editor takes', () => {
    for (const path of ['', '.', 'board', 'board/minutes/', 'a..b', '..a', 'år 2024']) {
      assert.ok(accepts([{ name: 'Board', folder: path }]), path);
      assert.deepEqual(faultsOf([{ name: 'Board', folder: path }]), [], path);
    }
  });

  it('is offered as an entry that is right as it stands', () => {
    for (const { body } of schema.items.defaultSnippets) {
      const entry: unknown = JSON.parse(snippetText(parseSnippet(JSON.stringify(body))));
      assert.ok(accepts([entry]), JSON.stringify(accepts.errors));
      assert.deepEqual(faultsOf([entry]), []);
    }
  });
});
