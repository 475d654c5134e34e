import { collation } from '../../../text/collation';
import type { Language, Translate } from '../../../text/messages';
import { statusRank, statusText } from '../../decisions/decisionTexts';
import type { ExportFormat } from '../protocol';
import type { RegisterRow } from '../registerRow';
import { type Choice, ChoiceFilter } from './choiceFilter';
import { DayFilter } from './dayFilter';
import { element } from './dom';
import { isFiltered, type Query } from './query';

/** The forms in which what is shown can be saved, by the names that people know them by. */
const FORMATS: readonly (readonly [format: ExportFormat, name: string])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['md', 'Markdown'],
];

export interface ToolbarEvents {
  /** What the user asks for now. */
  readonly onQuery: (change: Partial<Query>) => void;
  /** An arrow key leads down from the search box. */
  readonly onLeave: () => void;
  readonly onExport: (format: ExportFormat) => void;
}

/** The search box, the filters and the count above the table. */
export class Toolbar {
  readonly element = element('div', { className: 'toolbar', role: 'search' });
  readonly #search = element('input', { type: 'search', className: 'search', spellcheck: false });
  readonly #statuses: ChoiceFilter;
  readonly #groups: ChoiceFilter;
  readonly #since: DayFilter;
  readonly #until: DayFilter;
  readonly #exportWord = element('span');
  readonly #export = element('div', { className: 'export', role: 'group' }, this.#exportWord);
  readonly #clear = element('button', { type: 'button', className: 'clear' });
  readonly #count = element('p', { className: 'found', role: 'status', ariaLive: 'polite' });

  constructor({ onQuery, onLeave, onExport }: ToolbarEvents) {
    this.#statuses = new ChoiceFilter((statuses) => {
      onQuery({ statuses });
    });
    this.#groups = new ChoiceFilter((groups) => {
      onQuery({ groups });
    });
    this.#since = new DayFilter('first', (since) => {
      onQuery({ since });
    });
    this.#until = new DayFilter('last', (until) => {
      onQuery({ until });
    });
    for (const [format, name] of FORMATS) {
      const button = element('button', { type: 'button' }, name);
      button.addEventListener('click', () => {
        onExport(format);
      });
      this.#export.append(button);
    }
    this.#search.addEventListener('input', () => {
      onQuery({ text: this.#search.value });
    });
    this.#search.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      onLeave();
    });
    this.#clear.addEventListener('click', () => {
      onQuery({ text: '', statuses: [], groups: [], since: '', until: '' });
      this.focusSearch();
    });
    this.element.append(
      this.#search,
      this.#statuses.element,
      this.#groups.element,
      this.#since.element,
      this.#until.element,
      this.#clear,
      this.#count,
      this.#export,
    );
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }

  /** @param rows all of them, for the choices and how often each occurs */
  show(rows: readonly RegisterRow[], shown: number, query: Query, language: Language, t: Translate): void {
    if (this.#search.value !== query.text) this.#search.value = query.text;
    this.#search.placeholder = t('register.search-hint');
    this.#search.ariaLabel = t('register.search');
    this.#showChoices(this.#statuses, t('register.status'), statusChoices(rows, t), query.statuses, t);
    this.#showChoices(this.#groups, t('register.group'), groupChoices(rows, language), query.groups, t);
    this.#since.show('register.since', query.since, t);
    this.#until.show('register.until', query.until, t);
    this.#exportWord.textContent = t('register.export');
    this.#export.ariaLabel = t('register.export-shown');
    this.#export.hidden = shown === 0;
    this.#clear.textContent = t('register.clear');
    this.#clear.hidden = !isFiltered(query);
    const count = isFiltered(query)
      ? t('register.count-some', { shown, count: rows.length })
      : t('register.count-all', { count: rows.length });
    // Written only when it says something new: each writing is read out.
    if (this.#count.textContent !== count) this.#count.textContent = count;
  }

  #showChoices(
    filter: ChoiceFilter,
    name: string,
    choices: readonly Choice[],
    chosen: readonly string[],
    t: Translate,
  ): void {
    const title =
      chosen.length === 0 ? t('register.all', { name }) : t('register.some', { name, count: chosen.length });
    filter.show(title, name, choices, chosen);
  }
}

function statusChoices(rows: readonly RegisterRow[], t: Translate): Choice[] {
  return countsOf(rows.map(({ status }) => status))
    .map(([value, count]) => ({ value, label: statusText(value, t), count }))
    .sort((a, b) => statusRank(a.value) - statusRank(b.value));
}

function groupChoices(rows: readonly RegisterRow[], language: Language): Choice[] {
  const compare = collation(language);
  return countsOf(rows.map(({ group }) => group).filter((group) => group !== ''))
    .map(([value, count]) => ({ value, label: value, count }))
    .sort((a, b) => compare(a.label, b.label));
}

function countsOf(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}
