import type { Finding, Fix, LocalRule } from '../diagnostic';
import { replacement } from '../../text/edit';
import { slice } from '../../text/range';
import { type LookAlike, lookAlikesOf } from '../schema/lookAlikes';
import type { Trap } from '../schema/traps';
import { quotation } from '../schema/wording';
import { quoted } from '../../minutes/yaml/edits';

/**
 * `yaml-trap`: what reads well and YAML takes otherwise. An error where YAML fails or loses text, a warning where only
 * programs of the older YAML 1.1 read something else.
 */
export const yamlTrap: LocalRule = {
  codes: { 'yaml-trap': 'error' },
  *check({ minutes: { text }, part }) {
    for (const { faults, records } of part.judged) {
      for (const trap of faults.traps) yield trapFinding(text, trap);
      for (const record of records)
        for (const lookAlike of lookAlikesOf(record)) yield lookAlikeFinding(lookAlike);
    }
  },
};

function lookAlikeFinding({ scalar, meaning }: LookAlike): Finding {
  return {
    code: 'yaml-trap',
    severity: 'warning',
    range: scalar.range,
    message: meaning === 'boolean' ? 'yaml-trap-boolean' : 'yaml-trap-number',
    args: { value: scalar.text },
    fixes: [quoting([replacement(scalar.range, quoted(scalar.text))])],
  };
}

function trapFinding(text: string, { kind, range, edits }: Trap): Finding {
  const written = slice(text, range);
  const title = TITLES[kind];
  const fix: Fix = title === undefined ? quoting(edits) : { title: { id: title }, edits, preferred: true };
  return {
    code: 'yaml-trap',
    range,
    message: `yaml-trap-${kind}`,
    args: { value: quotation(written), character: written.slice(0, 1) },
    fixes: edits.length > 0 ? [fix] : [],
  };
}

/** What the cure is called where it is no quotation marks. */
const TITLES: Readonly<Partial<Record<Trap['kind'], Fix['title']['id']>>> = {
  tab: 'fix.spaces-for-tabs',
  alias: 'fix.write-out',
};

function quoting(edits: Fix['edits']): Fix {
  return { title: { id: 'fix.quote' }, edits, preferred: true };
}
