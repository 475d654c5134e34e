import type { Element } from 'hast';
import type { Action, Decision, Minutes } from '../../minutes/model';
import { schemaOf } from '../../minutes/schema/schemas';
import { canonicalValue, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { Fields } from '../../minutes/yaml/fields';
import type { YamlMap } from '../../minutes/yaml/tree';
import type { Language } from '../../text/messages';
import { fieldList } from './fields';
import { element } from './html';

/** A decision of a block as a card: what it is, its id and status, its text, and all else that the source gives. */
export function decisionCard(minutes: Minutes, decision: Decision): Element {
  return card(minutes, 'decision', decision, 'decisionStatus');
}

/** An action of a block as a card. */
export function actionCard(minutes: Minutes, action: Action): Element {
  return card(minutes, 'action', action, 'actionStatus');
}

/** The keys that have places of their own in a card. */
const PLACED = ['id', 'text', 'status'];

function card(
  minutes: Minutes,
  type: 'decision' | 'action',
  record: Decision | Action,
  statuses: 'decisionStatus' | 'actionStatus',
): Element {
  const { lang } = minutes.meeting;
  const { id, text, record: map } = record;
  return element(
    'section',
    { className: ['minutes-card', `minutes-${type}`] },
    element(
      'header',
      {},
      element('span', { className: ['minutes-type'] }, typeTitle(type, lang)),
      ...(id === undefined ? [] : [element('span', { className: ['minutes-id'] }, id)]),
      ...(isGiven(type, map) ? [statusMark(record.status, statuses, lang)] : []),
    ),
    element('p', { className: ['minutes-text'] }, text),
    (map && fieldList(minutes, type, map, PLACED)) ?? [],
  );
}

/** Whether the block itself gives a status: one that the reader assumes is not shown as if it stood there. */
function isGiven(type: 'decision' | 'action', map: YamlMap | undefined): boolean {
  return map !== undefined && new Fields(type, map).text('status') !== undefined;
}

function statusMark(
  status: string,
  statuses: 'decisionStatus' | 'actionStatus',
  language: Language,
): Element {
  const known = canonicalValue(statuses, status);
  return element(
    'span',
    { className: known === undefined ? ['minutes-status'] : ['minutes-status', `minutes-status-${known}`] },
    known === undefined ? status : writtenValue(statuses, known, language),
  );
}

function typeTitle(type: 'decision' | 'action', language: Language): string {
  const schema = schemaOf(type);
  return (language === 'sv' ? schema['x-sv']?.title : schema.title) ?? type;
}
