import type { BlockRecord, YamlBlock } from '../../minutes/model';
import type { TextRange } from '../../text/range';
import type { Finding, LocalRule } from '../diagnostic';
import { type Breach, breachesOf, rangeOfBreach } from '../schema/breaches';
import { type Doubts, doubtfulParts, recordEnd } from '../schema/faults';
import { Inference, type SchemaContext } from '../schema/inferred';
import { emptyKey, missingKey } from '../schema/missingKeys';
import { isBlank, strayNodes } from '../schema/records';
import { unknownKey } from '../schema/unknownKeys';
import { notARecord, wrongType, wrongWord } from '../schema/wrongValues';

/**
 * What the schemas have against the front matter and the blocks: one reading of each record for four codes. Of a
 * record that is no sound YAML only the sound part is judged.
 */
export const schema: LocalRule = {
  codes: {
    'schema-required': 'error',
    'schema-type': 'error',
    'schema-enum': 'error',
    'schema-unknown-key': 'warning',
  },
  *check(rule) {
    if (rule.part.judged.length === 0) return;
    const context: SchemaContext = { ...rule, inference: new Inference(rule.minutes, rule.fileName) };
    for (const { block, faults, records } of rule.part.judged) {
      if (isBlank(block)) continue;
      const doubts = doubtfulParts(rule.minutes.text, block, faults);
      yield* strays(context, block, doubts);
      for (const record of records) yield* findingsOf(context, record, doubts);
    }
  },
};

function* strays(context: SchemaContext, block: YamlBlock, doubts: Doubts): Generator<Finding> {
  if (!doubts.structure.isEmpty) return;
  for (const node of strayNodes(block)) yield notARecord(context, block, node);
}

function* findingsOf(context: SchemaContext, record: BlockRecord, doubts: Doubts): Generator<Finding> {
  const { start } = record.map.range;
  const end = doubts.structure.isEmpty ? start : recordEnd(context.minutes.text, record.block, start);
  const region = { start, end };
  for (const breach of breachesOf(record)) {
    if (isDoubtful(breach, region, doubts)) continue;
    const finding = findingOf(context, record, breach);
    if (finding !== undefined) yield finding;
  }
}

function findingOf(context: SchemaContext, record: BlockRecord, breach: Breach): Finding | undefined {
  switch (breach.kind) {
    case 'missing':
      return missingKey(context, record, breach);
    case 'empty':
      return emptyKey(context, breach);
    case 'unknown':
      return unknownKey(context, record, breach);
    case 'type':
      return wrongType(context, record, breach);
    case 'enum':
      return wrongWord(context, breach);
  }
}

/** A key is not known to be missing where its record is torn; anything else is judged where it stands. */
function isDoubtful(breach: Breach, record: TextRange, { values, structure }: Doubts): boolean {
  const range = breach.kind === 'missing' ? record : rangeOfBreach(breach);
  return structure.touches(range) || (breach.kind !== 'missing' && values.touches(range));
}
