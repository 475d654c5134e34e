import type { YamlMap } from '../../minutes/yaml/tree';
import type { JudgedBlock } from '../part';
import { doubtfulParts, recordEnd } from './faults';

/** What asks whether a fault in the YAML of a record may have cost it keys: of those nobody knows that they are missing. */
export function tornRecords(
  text: string,
  judged: readonly Pick<JudgedBlock, 'block' | 'faults'>[],
): (record: YamlMap | undefined) => boolean {
  const torn = judged
    .filter(({ faults }) => faults.traps.length > 0 || faults.problems.length > 0)
    .map(({ block, faults }) => ({ block, structure: doubtfulParts(text, block, faults).structure }))
    .filter(({ structure }) => !structure.isEmpty);
  return (record) => {
    if (record === undefined) return false;
    const { start } = record.range;
    return torn.some(
      ({ block, structure }) =>
        block.content.start <= start &&
        start <= block.content.end &&
        structure.touches({ start, end: recordEnd(text, block, start) }),
    );
  };
}
