import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Packer, Unpacker } from '../../src/archive/packing';

type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string | undefined }
  | { readonly kind: 'pair'; readonly value: readonly [string | undefined, string] };

const text = fc.string({
  unit: fc.constantFrom('a', 'å', '"', '\\', '\n', '\0', '😀', '\ud800'),
  maxLength: 4,
});
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.maxSafeNat() }),
  fc.record({ kind: fc.constant('text' as const), value: fc.option(text, { nil: undefined }) }),
  fc.record({
    kind: fc.constant('pair' as const),
    value: fc.tuple(fc.option(text, { nil: undefined }), text),
  }),
);

function packed(values: readonly Value[]): Uint8Array {
  const packer = new Packer();
  for (const one of values) {
    if (one.kind === 'number') packer.number(one.value);
    else if (one.kind === 'text') packer.text(one.value);
    else
      packer.number(
        packer.placeOfShared(
          'pair',
          one.value.map((part) => packer.placeOfText(part)),
        ),
      );
  }
  return packer.bytes();
}

function unpacked(unpacker: Unpacker, { kind }: Value): unknown {
  if (kind === 'number') return unpacker.number();
  if (kind === 'text') return unpacker.text();
  return unpacker.sharedAt(unpacker.number(), ([first = 0, second = 0]) => [
    unpacker.textAt(first),
    unpacker.wordAt(second),
  ]);
}

describe('packed values', () => {
  it('come out as they were, those that are shared as one', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const unpacker = new Unpacker(packed(values));
        const found = values.map((one) => unpacked(unpacker, one));
        assert.deepEqual(
          found,
          values.map((one) => one.value),
        );
        for (const [index, one] of values.entries()) {
          if (one.kind !== 'pair') continue;
          const first = values.findIndex(
            (other) =>
              other.kind === 'pair' && other.value[0] === one.value[0] && other.value[1] === one.value[1],
          );
          assert.equal(found[index], found[first]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
