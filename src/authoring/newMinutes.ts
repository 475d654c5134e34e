import type { IsoDate } from '../text/calendar';
import { relativePath, stepsOf } from '../text/relativePath';
import { fileNameOf } from './fileName';
import type { SeriesFacts } from './seriesFacts';
import { parseSnippet, snippetText } from './snippet';
import { addStandingItems } from './standingItems';
import { fillTemplate, type Template, type TemplateProblem } from './templates';
import { templateVariables } from './templateVariables';

export interface NewMinutesRequest {
  readonly template: Template;
  /** The day of the meeting. */
  readonly date: IsoDate;
  /** The setting `minutes.fileName`. */
  readonly fileName: string;
  /** Where the series lives, relative to the root, with `/`; empty for the root itself. */
  readonly folder: string;
  /** What the newest minutes of the series say; undefined for a new series. */
  readonly series?: SeriesFacts | undefined;
  /** Their path, relative to the root. */
  readonly previousPath?: string | undefined;
  /** Titles of the items that every agenda of the series has. */
  readonly standingItems?: readonly string[];
}

export interface NewMinutesPlan {
  /** Where the new file goes, relative to the root, with `/`. Its folders may have to be made; it may be taken. */
  readonly path: string;
  /** The file as a snippet, for an editor. */
  readonly snippet: string;
  /** The file with every default, for where nobody fills it in. */
  readonly text: string;
  readonly problems: readonly TemplateProblem[];
  /** Standing items for which the template has no place. */
  readonly missingItems: readonly string[];
}

/** Plans new minutes; writes nothing. */
export function planNewMinutes(request: NewMinutesRequest): NewMinutesPlan {
  const { template, date, series, folder, standingItems = [] } = request;
  const named = fileNameOf(request.fileName, templateVariables(date, template.language, series));
  const path = [...stepsOf(folder), named.path].join('/');
  const variables = templateVariables(date, template.language, series, previousOf(request, path));
  const filled = fillTemplate(template, variables);
  const { snippet, missing } = addStandingItems(filled.snippet, standingItems);
  const unknown = named.unknown.map((name) => ({ kind: 'unknown-variable', name }) as const);
  return {
    path,
    snippet,
    text: snippetText(parseSnippet(snippet)),
    problems: [...unknown, ...filled.problems],
    missingItems: missing,
  };
}

/** A link to the newest minutes, where they are of an earlier day. */
function previousOf({ date, series, previousPath }: NewMinutesRequest, path: string): string | undefined {
  if (previousPath === undefined || series?.date === undefined || series.date >= date) return undefined;
  return relativePath(path, previousPath);
}
