import type { Element } from 'hast';
import type { Attendee, BlockRecord, Minutes } from '../../minutes/model';
import { writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { Fields } from '../../minutes/yaml/fields';
import type { Language } from '../../text/messages';
import { keyTitle } from './fields';
import { element } from './html';

/** A group of attendees as a table with a person a row; a column that would be empty for all of them is left out. */
export function attendeesTable(minutes: Minutes, { map }: BlockRecord): Element {
  const { lang } = minutes.meeting;
  const fields = new Fields('attendees', map);
  const caption = [fields.text('group'), fields.text('time')].filter((part) => part !== undefined);
  const people = minutes.attendees.filter(({ record }) => record === map);
  const columns = columnsIn(lang).filter(({ cell }) => people.some((person) => cell(person) !== ''));
  return element(
    'table',
    { className: ['minutes-attendees'] },
    element('caption', {}, caption.join(', ')),
    element(
      'thead',
      {},
      element('tr', {}, ...columns.map(({ title }) => element('th', { scope: 'col' }, title))),
    ),
    element('tbody', {}, ...people.map((person) => row(person, columns))),
  );
}

interface Column {
  readonly title: string;
  readonly cell: (attendee: Attendee) => string;
}

function columnsIn(language: Language): Column[] {
  const title = (key: string): string => keyTitle('person', key, language);
  return [
    { title: title('name'), cell: ({ name }) => name },
    {
      title: title('role'),
      cell: ({ roles }) => roles.map((role) => writtenValue('role', role, language)).join(', '),
    },
    { title: title('affiliation'), cell: ({ affiliation = '' }) => affiliation },
    { title: title('for'), cell: (attendee) => attendee.for ?? '' },
    { title: title('time'), cell: ({ window }) => (window ? `${window.start}–${window.end}` : '') },
    { title: title('items'), cell: ({ items }) => items.join(', ') },
    { title: title('mode'), cell: ({ mode }) => written('mode', mode, language) },
    {
      title: title('voting'),
      cell: ({ voting }) => (voting === undefined ? '' : writtenValue('boolean', String(voting), language)),
    },
    { title: title('email'), cell: ({ email = '' }) => email },
    { title: keyTitle('action', 'status', language), cell: (attendee) => presence(attendee, language) },
  ];
}

function row(person: Attendee, columns: readonly Column[]): Element {
  return element(
    'tr',
    { className: [`minutes-${person.presence}`] },
    ...columns.map(({ cell }, index) =>
      index === 0 ? element('th', { scope: 'row' }, cell(person)) : element('td', {}, cell(person)),
    ),
  );
}

function presence({ presence: key, reason }: Attendee, language: Language): string {
  const word = writtenKey('attendees', key, language);
  return reason === undefined ? word : `${word} (${written('reason', reason, language)})`;
}

function written(name: 'mode' | 'reason', value: string | undefined, language: Language): string {
  return value === undefined ? '' : writtenValue(name, value, language);
}
