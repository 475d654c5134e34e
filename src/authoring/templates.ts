import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import { personYaml } from './attendeesBlock';
import { TEMPLATE_FILES } from './generated/builtInTemplates';
import { parseSnippet, snippetSource, snippetText, type SnippetNode } from './snippet';
import { isVariableName, type TemplateVariables } from './templateVariables';
import { placesOf, writtenAt, VALUE_MARK } from './valuePlace';

/** Minutes to be filled in: Markdown with variables and tab stops in snippet syntax (docs/templates.md). */
export interface Template {
  /** The same for each language it is written in. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly detail: string;
  readonly body: string;
}

export interface FilledTemplate {
  /** A snippet with tab stops only. */
  readonly snippet: string;
  readonly problems: readonly TemplateProblem[];
}

/** `unknown-variable`: no such variable. `needs-quotes`: its value cannot stand there in YAML without quotes. */
export interface TemplateProblem {
  readonly kind: 'unknown-variable' | 'needs-quotes';
  readonly name: string;
}

/** Stands where a variable has neither value nor default; its line is left out. */
const ABSENT_MARK = '\u0000';
const ABSENT_LINE = new RegExp(`^.*${ABSENT_MARK}.*(?:\\n|$)`, 'gm');
const MARKS = new RegExp(`[${ABSENT_MARK}${VALUE_MARK}]`, 'g');

/** The templates that come with the product. */
export function builtInTemplates(): readonly Template[] {
  return Object.entries(TEMPLATE_FILES).map(([name, text]) => readTemplate(name, text));
}

/**
 * A template from its file. The name is `id.md`, `id.sv.md` or `id.en.md`; a leading HTML comment with lines
 * `title: …` and `detail: …` describes it and is not part of the minutes.
 */
export function readTemplate(fileName: string, text: string, fallback: Language = 'en'): Template {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [, id = '', language] = /^(.*?)(?:\.(sv|en))?(?:\.[^.]*)?$/s.exec(fileName) ?? [];
  const comment = /^<!--(.*?)-->\s*/s.exec(source);
  const described = (key: string): string | undefined =>
    new RegExp(`^[ \\t]*${key}:[ \\t]*(\\S.*?)[ \\t]*$`, 'm').exec(comment?.[1] ?? '')?.[1];
  return {
    id,
    language: language === 'sv' || language === 'en' ? language : fallback,
    title: described('title') ?? id,
    detail: described('detail') ?? '',
    body: source.slice(comment?.[0].length ?? 0).replace(MARKS, ''),
  };
}

/**
 * The template that a name means: its file name, with or without language and suffix, or its title. Of several the one
 * in the language.
 */
export function templateNamed(
  name: string,
  templates: readonly Template[],
  language: Language,
): Template | undefined {
  const wanted = foldCase(name).replace(/\.(?:md|markdown)$/, '');
  const fitting = templates.filter(({ id, title, ...template }) =>
    [id, `${id}.${template.language}`, title].some((known) => foldCase(known) === wanted),
  );
  return fitting.find((template) => template.language === language) ?? fitting[0];
}

/**
 * Puts values into a template, so written that they read back as themselves: quoted in YAML where needed, escaped
 * where Markdown or the snippet syntax would take them for something else. A line with a variable that has neither
 * value nor default is left out. A variable that is unknown stays, for the editor to show as a placeholder.
 */
export function fillTemplate(template: Template, variables: TemplateVariables): FilledTemplate {
  const problems: TemplateProblem[] = [];
  const values: { readonly name: string; readonly value: string }[] = [];
  const resolve = (node: SnippetNode, inTabStop: boolean): readonly SnippetNode[] => {
    const within = (nodes: readonly SnippetNode[], tabStop = inTabStop): readonly SnippetNode[] =>
      nodes.flatMap((child) => resolve(child, tabStop));
    if (node.kind === 'text') return [node];
    if (node.kind === 'tabStop') return [{ ...node, content: within(node.content, true) }];
    const { name, fallback } = node;
    if (!isVariableName(name)) {
      problems.push({ kind: 'unknown-variable', name });
      return [{ ...node, fallback: fallback && within(fallback) }];
    }
    const value = variables[name];
    if (value === undefined && fallback !== undefined) return within(fallback);
    if (value === undefined) return inTabStop ? [] : [{ kind: 'text', text: ABSENT_MARK }];
    values.push({ name, value });
    return [{ kind: 'text', text: VALUE_MARK }];
  };
  const resolved = parseSnippet(template.body).flatMap((node) => resolve(node, false));
  const places = placesOf(outline(resolved));
  const written = values.map(({ name, value }, index) => {
    const place = places[index] ?? 'markdown';
    const isPerson = (name === 'chair' || name === 'secretary') && place === 'yaml-value';
    if (name === 'attendees') return value;
    const text = isPerson
      ? personYaml({ name: value, roles: [] }, template.language)
      : writtenAt(place, value);
    if (text === undefined) problems.push({ kind: 'needs-quotes', name });
    return text ?? value;
  });
  return { snippet: snippetSource(substitute(resolved, written)).replace(ABSENT_LINE, ''), problems };
}

/** The minutes as they stand when nothing is filled in at the tab stops. */
export function templateText(template: Template, variables: TemplateVariables): string {
  return snippetText(parseSnippet(fillTemplate(template, variables).snippet));
}

/** The text in the order of the source, one letter for each thing to be filled in that repeats or is chosen. */
function outline(nodes: readonly SnippetNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      return outline((node.kind === 'tabStop' ? node.content : node.fallback) ?? []) || 'x';
    })
    .join('');
}

/** The nodes with each value's mark replaced, in order. */
function substitute(nodes: readonly SnippetNode[], values: readonly string[]): SnippetNode[] {
  const rest = [...values];
  const fill = (node: SnippetNode): SnippetNode => {
    if (node.kind === 'text')
      return { ...node, text: node.text.replaceAll(VALUE_MARK, () => rest.shift() ?? '') };
    return node.kind === 'tabStop'
      ? { ...node, content: node.content.map(fill) }
      : { ...node, fallback: node.fallback?.map(fill) };
  };
  return nodes.map(fill);
}
