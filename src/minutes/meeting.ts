import { type IsoDate, isIsoDate } from '../text/calendar';
import type { TextRange } from '../text/range';
import { readWindow } from './attendees';
import type { Attachment, Meeting } from './model';
import { readPerson } from './person';
import { itemNumber } from './references';
import { Fields } from './yaml/fields';
import type { YamlMap, YamlNode } from './yaml/tree';

/** The title of the document and where it stands. */
export interface Title {
  readonly text: string;
  readonly range: TextRange;
}

/** The meeting of a front matter; with faults in it, what can be read. */
export function readMeeting(text: string, record: YamlMap | undefined, title: Title | undefined): Meeting {
  const fields = fieldsOf(record);
  const status = fields.value('status', 'meetingStatus');
  return {
    lang: fields.value('lang', 'lang') === 'sv' ? 'sv' : 'en',
    type: fields.value('type', 'meetingType') === 'minutes' ? 'minutes' : 'notes',
    org: fields.text('org'),
    group: fields.text('group'),
    series: fields.text('series') ?? fields.text('group'),
    date: readDate(fields, 'date'),
    window: readWindow(text, fields.scalar('time')),
    place: fields.text('place'),
    mode: fields.value('mode', 'mode'),
    chair: personName(fields.node('chair')),
    secretary: personName(fields.node('secretary')),
    approvers: fields.list('approvers').flatMap((node) => personName(node) ?? []),
    status: status === 'final' || status === 'approved' ? status : 'draft',
    approved: readDate(fields, 'approved'),
    reference: fields.text('reference'),
    digest: fields.text('digest'),
    previous: fields.text('previous'),
    next: fields.text('next'),
    abbreviations: readAbbreviations(fields.node('abbreviations')),
    attachments: fields.list('attachments').flatMap(readAttachment),
    title: title?.text,
    titleRange: title?.range,
    record,
  };
}

/** The day that a front matter gives. */
export function dateIn(record: YamlMap | undefined): IsoDate | undefined {
  return readDate(fieldsOf(record), 'date');
}

function fieldsOf(record: YamlMap | undefined): Fields {
  const nothing: YamlMap = { kind: 'map', entries: [], flow: false, range: { start: 0, end: 0 } };
  return new Fields('meeting', record ?? nothing);
}

/** A value that is a day of the calendar, else undefined. */
export function readDate(fields: Fields, key: string): string | undefined {
  const text = fields.text(key);
  return text !== undefined && isIsoDate(text) ? text : undefined;
}

/** The name of a person given as shorthand or mapping. */
export function personName(node: YamlNode | undefined): string | undefined {
  if (node?.kind === 'map') return new Fields('person', node).text('name');
  if (node?.kind !== 'scalar' || node.empty) return undefined;
  return readPerson(node.text).name || undefined;
}

function readAbbreviations(node: YamlNode | undefined): Readonly<Record<string, string>> {
  if (node?.kind !== 'map') return {};
  const pairs = node.entries.flatMap(({ key, value }): [string, string][] =>
    value.kind === 'scalar' ? [[key.text, value.text]] : [],
  );
  return Object.fromEntries(pairs);
}

function readAttachment(node: YamlNode): Attachment[] {
  if (node.kind !== 'map') return [];
  const fields = new Fields('attachment', node);
  const title = fields.text('title');
  const href = fields.text('href');
  const item = fields.text('item');
  return title === undefined || href === undefined ? [] : [{ title, href, item: item && itemNumber(item) }];
}
