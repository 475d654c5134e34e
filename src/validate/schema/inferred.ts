import { findDates } from '../../minutes/dates';
import type { Minutes } from '../../minutes/model';
import type { Shape } from '../../minutes/vocabulary/terms';
import { termsOf, writtenValue } from '../../minutes/vocabulary/vocabulary';
import type { IsoDate } from '../../text/calendar';
import type { Language } from '../../text/messages';
import type { LocalContext } from '../diagnostic';
import { idPrefix, IdSeries } from '../../minutes/idSeries';
import { asScalar } from '../../minutes/yaml/edits';
import { languageOf } from './wording';

/** Stands for words that only the author knows. */
const TO_FILL_IN = '…';

const DATE_FORM = { sv: 'ÅÅÅÅ-MM-DD', en: 'YYYY-MM-DD' } as const;
const WINDOW_FORM = { sv: 'TT:MM-TT:MM', en: 'HH:MM-HH:MM' } as const;

/** Where a value is to stand. */
export interface Gap {
  readonly shape: Shape | undefined;
  /** Canonical. */
  readonly key: string;
  /** Whether it stands between brackets. */
  readonly flow: boolean;
}

/** What follows from a file for values that are missing in it. Its ids are counted on from one repair to the next. */
export class Inference {
  /** The language in which the file is written to. */
  readonly language: Language;
  #ids: IdSeries | undefined;
  readonly #minutes: Minutes;
  readonly #fileName: string | undefined;

  /** @param fileName the name of the file without its folder, where it has one */
  constructor(minutes: Minutes, fileName: string | undefined) {
    this.#minutes = minutes;
    this.#fileName = fileName;
    this.language = languageOf(minutes);
  }

  get ids(): IdSeries {
    return (this.#ids ??= new IdSeries(this.#minutes));
  }

  /** What the ids of a kind of record begin with. */
  idPrefix(isAction: boolean): string {
    return idPrefix(isAction ? 'action' : 'decision', this.language);
  }

  /**
   * A value for a required key, as YAML: what follows from the rest of the file, else a sign that something is to be
   * filled in, in the form that is wanted.
   */
  value({ shape, key, flow }: Gap): string {
    const language = this.language;
    const { meeting } = this.#minutes;
    const isAction = shape === 'action';
    switch (key) {
      case 'id':
        return this.ids.nextOf(this.idPrefix(isAction));
      case 'minutes':
        return '1';
      case 'lang':
        return language;
      case 'status':
        return isAction
          ? writtenValue('actionStatus', 'open', language)
          : writtenValue('decisionStatus', 'adopted', language);
      case 'owner':
        return termsOf(language).unassigned[0] ?? TO_FILL_IN;
      case 'present':
        return '[]';
      case 'date':
        return dateOf(this.#minutes, this.#fileName) ?? DATE_FORM[language];
      case 'approved':
        return DATE_FORM[language];
      case 'time':
        return windowOf(this.#minutes) ?? WINDOW_FORM[language];
      case 'group':
        return asScalar(groupFor(this.#minutes, shape) ?? TO_FILL_IN, flow);
      case 'by':
        return asScalar((shape === 'decision' ? meeting.group : undefined) ?? TO_FILL_IN, flow);
      default:
        return TO_FILL_IN;
    }
  }
}

/** What the checks of a record are given. */
export interface SchemaContext extends LocalContext {
  readonly inference: Inference;
}

/** The day that the date line, the title or the file's name gives. */
function dateOf({ text, dateLine, meeting }: Minutes, fileName = ''): IsoDate | undefined {
  const inTitle = meeting.titleRange && findDates(text, meeting.titleRange)[0]?.date;
  const digits = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(fileName);
  const name = digits === null ? '' : digits.slice(1).join('-');
  return dateLine?.date?.date ?? inTitle ?? findDates(name, { start: 0, end: name.length })[0]?.date;
}

function windowOf({ dateLine }: Minutes): string | undefined {
  const window = dateLine?.window;
  return window && `${window.start}-${window.end}`;
}

/** The meeting's group is that of its first attendees, or its title; that of attendees is the meeting's, if free. */
function groupFor({ meeting, attendees }: Minutes, shape: Shape | undefined): string | undefined {
  if (shape === 'meeting') return attendees.find(({ group }) => group !== undefined)?.group ?? meeting.title;
  return attendees.some(({ group }) => group === meeting.group) ? undefined : meeting.group;
}
