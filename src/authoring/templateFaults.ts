import type { Minutes } from '../minutes/model';
import type { MessageRef } from '../text/messages';
import type { SeriesFacts } from './seriesFacts';
import { fillTemplate, type Template, templateText } from './templates';
import { isVariableName, templateVariables } from './templateVariables';

/** Something in a template that keeps it from becoming sound minutes. */
export interface TemplateFault {
  /** Where in the file it stands; undefined where it is about the whole. */
  readonly offset: number | undefined;
  readonly message: MessageRef;
}

/** An escaped character, a variable, the opening of a gap with or without a name, and a closing brace. */
const MARKS = /\\[$}\\]|\$(?<bare>[A-Za-z_]\w*)|\$\{(?:\d+[}:|]|(?<named>[A-Za-z_]\w*)[}:])|\$\{|\}/g;

/** Values for all variables, for a look at what the template gives. */
const SAMPLE_DATE = '2024-09-24';
const SAMPLE_MEETING: Omit<SeriesFacts, 'language'> = {
  series: 'Sample series',
  group: 'Sample group',
  org: 'Sample organisation',
  place: 'Sample place',
  date: '2024-09-10',
  start: '12:00',
  end: '16:00',
  chair: 'Ann Bell',
  secretary: 'Bob Cole',
  groups: [{ name: 'Sample group', time: undefined, members: [{ name: 'Ann Bell', roles: ['chair'] }] }],
  paragraph: 1,
};

/** Values that cannot stand within others in YAML without quotation marks. */
const AWKWARD = { group: 'Roads: "A" #1', place: 'Room: "A" #1' };

/**
 * What is wrong with a template: unknown variables, gaps that are never closed, and a result that is no minutes or that
 * cannot hold a value as it is.
 *
 * @param source the file, for the places; `template` is what was read from it
 */
export function templateFaults(
  source: string,
  template: Template,
  read: (text: string) => Minutes | undefined,
): TemplateFault[] {
  const faults = [...markFaults(source)];
  const variables = templateVariables(
    SAMPLE_DATE,
    template.language,
    { ...SAMPLE_MEETING, language: template.language },
    '2024-09-10.md',
  );
  const { problems } = fillTemplate(template, { ...variables, ...AWKWARD });
  const unquoted = new Set(problems.filter(({ kind }) => kind === 'needs-quotes').map(({ name }) => name));
  for (const name of unquoted) {
    const offset = source.search(new RegExp(`\\$\\{?${name}\\b`));
    faults.push({
      offset: offset < 0 ? undefined : offset,
      message: { id: 'template.needs-quotes', args: { name } },
    });
  }
  if (read(templateText(template, variables)) === undefined)
    faults.push({ offset: undefined, message: { id: 'template.no-minutes' } });
  return faults;
}

function* markFaults(source: string): Generator<TemplateFault> {
  const open: number[] = [];
  for (const { 0: mark, index, groups = {} } of source.matchAll(MARKS)) {
    const name = groups.bare ?? groups.named;
    if (name !== undefined && !isVariableName(name))
      yield { offset: index, message: { id: 'template.unknown-variable', args: { name } } };
    if (mark === '${') yield { offset: index, message: { id: 'template.no-gap' } };
    else if (mark === '}') open.pop();
    else if (mark.startsWith('${') && !mark.endsWith('}')) open.push(index);
  }
  const [first] = open;
  if (first !== undefined) yield { offset: first, message: { id: 'template.unclosed' } };
}
