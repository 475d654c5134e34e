import { Recollection } from '../text/recollection';
import type { InlineRecord } from './inline/placed';
import type { YamlTree } from './yaml/tree';

/** What readings of one document carry from one to the next. Whoever reads it again and again keeps it. */
export class ReadingMemory {
  /** Whether a paragraph holds anything that is read. */
  readonly speaks = new Recollection<boolean>();
  /** The records in the text of a paragraph, with places from its beginning. */
  readonly inline = new Recollection<readonly InlineRecord[]>();
  /** The trees of YAML that is beyond the reader of plain YAML, with places from its beginning. */
  readonly trees = new Recollection<YamlTree>();

  begin(): void {
    this.speaks.begin();
    this.trees.begin();
  }
}
