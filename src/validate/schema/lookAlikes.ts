import type { BlockRecord } from '../../minutes/model';
import type { YamlNode, YamlScalar } from '../../minutes/yaml/tree';
import { canonicalise } from './canonical';
import { admits } from '../../minutes/schema/schemas';

/** A word that YAML 1.1, which many programs still speak, takes for something else than text. */
export interface LookAlike {
  readonly scalar: YamlScalar;
  readonly meaning: 'boolean' | 'number';
}

/** The words for true and false of YAML 1.1 (its type repository, `bool`), in the three cases it knows. */
const BOOLEAN = /^(?:[yYnN]|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
/** Numbers to the base of 60 of YAML 1.1: `12:00` is 720. */
const SEXAGESIMAL = /^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/;

/** The unquoted values of a record that stand where words are wanted, and look like something else. */
export function* lookAlikesOf(record: BlockRecord): Generator<LookAlike> {
  if (!mayHoldAny(record.map)) return;
  for (const { node, schema } of canonicalise(record).places.values()) {
    if (node.kind !== 'scalar' || node.style !== 'plain' || schema === undefined) continue;
    // Words of an enumeration are checked as such, and a file may well say `yes` where yes or no is asked.
    if (!admits(schema, 'string') || schema.enum !== undefined) continue;
    if (BOOLEAN.test(node.text)) yield { scalar: node, meaning: 'boolean' };
    else if (SEXAGESIMAL.test(node.text)) yield { scalar: node, meaning: 'number' };
  }
}

/** Most records hold no such word anywhere: then nobody need know what is wanted where. */
function mayHoldAny(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.style === 'plain' && (BOOLEAN.test(node.text) || SEXAGESIMAL.test(node.text));
    case 'list':
      return node.items.some(mayHoldAny);
    case 'map':
      return node.entries.some(({ value }) => mayHoldAny(value));
  }
}
