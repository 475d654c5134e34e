import type { BlockRecord, Decision, Meeting, Statement, Vote } from './model';
import { readDate } from './meeting';
import type { People } from './people';
import { readBase, readOwners, readReferences } from './record';
import { Fields } from './yaml/fields';
import type { YamlNode } from './yaml/tree';

/** A decision block (format.md, 4), as far as `readBase` goes; faults in it are the validator's to report. */
export function readDecision(text: string, record: BlockRecord, meeting: Meeting, people: People): Decision {
  const fields = new Fields('decision', record.map);
  const base = readBase(text, fields, meeting);
  // Spelled out: spreading an object into so large a one takes many times as long.
  return {
    id: base.id,
    idRange: base.idRange,
    text: base.text,
    textRange: base.textRange,
    item: base.item,
    confidence: base.confidence,
    source: base.source,
    start: base.start,
    range: base.range,
    record: base.record,
    form: base.form,
    due: base.due,
    reference: base.reference,
    by: fields.text('by'),
    status: fields.value('status', 'decisionStatus') ?? 'adopted',
    kind: fields.value('kind', 'decisionKind') ?? 'decision',
    presenter: fields.text('presenter'),
    rationale: fields.text('rationale'),
    method: fields.value('method', 'method'),
    vote: readVote(fields.node('vote')),
    proposals: fields.list('proposals').flatMap((node) => readStatement(node, 'text')),
    reservations: fields.list('reservations').flatMap((node) => readStatement(node, 'by')),
    statements: fields.list('statements').flatMap((node) => readStatement(node, 'text')),
    recused: fields.texts('recused'),
    supersedes: readReferences(fields, 'supersedes'),
    supersededBy: readReferences(fields, 'superseded-by')[0],
    effective: readDate(fields, 'effective'),
    owners: readOwners(text, fields, people),
  };
}

function readVote(node: YamlNode | undefined): Vote | undefined {
  if (node?.kind !== 'map') return undefined;
  const fields = new Fields('vote', node);
  return {
    for: fields.integer('for'),
    against: fields.integer('against'),
    abstain: fields.integer('abstain'),
  };
}

/** `{by, text}`, or a string that is the one of the two named. */
function readStatement(node: YamlNode, lone: 'by' | 'text'): Statement[] {
  if (node.kind === 'map') {
    const fields = new Fields('statement', node);
    return [{ by: fields.text('by'), text: fields.text('text') }];
  }
  if (node.kind !== 'scalar' || node.empty) return [];
  const words = node.text.trim();
  return [lone === 'by' ? { by: words, text: undefined } : { by: undefined, text: words }];
}
