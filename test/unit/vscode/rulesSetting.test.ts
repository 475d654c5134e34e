import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { SEVERITIES } from '../../../src/validate/diagnostic';
import { DEFAULT_SEVERITIES } from '../../../src/validate/registry';

describe('the setting minutes.rules', () => {
  const { properties } = manifest.contributes.configuration.properties['minutes.rules'];

  it('offers every code of the rules, and no other', () => {
    const codes = [...DEFAULT_SEVERITIES.keys()];
    assert.deepEqual(Object.keys(properties).sort(), [...new Set(codes)].sort());
  });

  it('offers every severity for each', () => {
    for (const { enum: values } of Object.values(properties)) {
      assert.deepEqual([...values].sort(), [...SEVERITIES, 'off'].sort());
    }
  });
});
