import type { FileUri } from '../../archive/ports';

/** The first level of the tree. The editor knows a node by its object, so each has its one for as long as it is there. */
export interface SeriesNode {
  readonly kind: 'series';
  /** Of the archive's `Series`; empty for the meetings of none. */
  readonly key: string;
}

export interface YearNode {
  readonly kind: 'year';
  readonly series: SeriesNode;
  /** Empty for meetings whose day is not known. */
  readonly year: string;
}

export interface MeetingNode {
  readonly kind: 'meeting';
  readonly year: YearNode;
  readonly uri: FileUri;
}

export type Node = SeriesNode | YearNode | MeetingNode;

/** The same for a node of the same place, after any change. */
export function nodeId(node: Node): string {
  switch (node.kind) {
    case 'series':
      return `series ${node.key}`;
    case 'year':
      return `year ${node.year} ${node.series.key}`;
    case 'meeting':
      return `meeting ${node.uri}`;
  }
}
