import type { Element } from 'hast';
import type { BlockRecord, Minutes, YamlBlock } from '../../minutes/model';
import { translator } from '../../text/messages';
import { actionCard, decisionCard } from './recordCard';
import { attendeesTable } from './attendeesTable';
import { type Html, element } from './html';

/** How a fenced block of minutes is shown to who reads them. */
export type BlockPreview =
  /** In place of the block. */
  | { readonly kind: 'cards'; readonly html: Html }
  /** Above the block, which cannot be read and is shown as it is written. */
  | { readonly kind: 'note'; readonly html: Html };

/** A table or card for each record of a block, in the document's language. Text of the document stays text. */
export function previewOfBlock(minutes: Minutes, block: YamlBlock): BlockPreview {
  const records = minutes.records.filter((record) => record.block === block);
  if (!isReadable(block, records)) {
    const note = translator(minutes.meeting.lang)('preview.unreadable');
    return { kind: 'note', html: [element('p', { className: ['minutes-note'] }, note)] };
  }
  return { kind: 'cards', html: records.map((record) => recordHtml(minutes, record)) };
}

/** Whether all that stands in a block can be shown: YAML without errors, and records only. */
function isReadable({ tree }: YamlBlock, records: readonly BlockRecord[]): boolean {
  const { root, problems } = tree;
  if (problems.length > 0 || records.length === 0) return false;
  return root?.kind !== 'list' || root.items.length === records.length;
}

function recordHtml(minutes: Minutes, record: BlockRecord): Element {
  const isOf = (candidate: { readonly record: BlockRecord['map'] | undefined }): boolean =>
    candidate.record === record.map;
  const decision = minutes.decisions.find(isOf);
  if (decision !== undefined) return decisionCard(minutes, decision);
  const action = minutes.actions.find(isOf);
  return action === undefined ? attendeesTable(minutes, record) : actionCard(minutes, action);
}
