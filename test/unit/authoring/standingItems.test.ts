import assert from 'node:assert/strict';
import { addStandingItems } from '../../../src/authoring/standingItems';
import { parseSnippet, snippetText } from '../../../src/authoring/snippet';
import { builtInTemplates, fillTemplate } from '../../../src/authoring/templates';
import { templateVariables } from '../../../src/authoring/templateVariables';
import { readMinutes } from '../../../src/minutes/reader';
import { check } from '../../../src/validate/registry';

const START = '---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-09-24\n---\n\n# Board\n\n';

/** Numbers and titles after the items are written, and what found no place. */
function agenda(body: string, titles: readonly string[]): { items: string[]; missing: readonly string[] } {
  const { snippet, missing } = addStandingItems(START + body, titles);
  const minutes = readMinutes(snippetText(parseSnippet(snippet)));
  assert.ok(minutes);
  const items = minutes.items.map(({ number, title }) =>
    number === undefined ? title : `${number} ${title}`,
  );
  return { items, missing };
}

function builtIn(id: string, language: 'en' | 'sv'): string {
  const template = builtInTemplates().find((one) => one.id === id && one.language === language);
  assert.ok(template);
  return fillTemplate(template, templateVariables('2024-09-24', language)).snippet;
}

describe('addStandingItems', () => {
  it('writes them behind the items there are, with the next numbers', () => {
    assert.deepEqual(agenda('## Matters\n\n### 1. Roads\n\nText.\n', ['Budget', 'Staff']), {
      items: ['1 Roads', '2 Budget', '3 Staff'],
      missing: [],
    });
  });

  it('leaves the items that close the meeting behind all others', () => {
    const body = '### 1. Roads\n\n### 2. Any other business\n\n### 3. Next meeting\n';
    assert.deepEqual(agenda(body, ['Budget']).items, [
      ...['1 Roads', '2 Budget', '3 Any other business', '4 Next meeting'],
    ]);
  });

  it('does not write an item that is there, and keeps the order of the list around it', () => {
    const body = '### 1. Opening\n\n### 2. Roads\n\n### 3. BUDGET:\n\n### 4. Ways\n';
    assert.deepEqual(agenda(body, ['Opening', 'Staff', 'Budget', 'Safety']).items, [
      ...['1 Opening', '2 Roads', '3 Staff', '4 BUDGET:', '5 Ways', '6 Safety'],
    ]);
    assert.deepEqual(agenda('## Budget\n\n### 1. Roads\n', ['Budget']).items, ['1 Roads']);
  });

  it('lets what refers to the items behind follow', () => {
    const decision = '```yaml decision\nid: D1\ntext: It closes.\nby: Board\nitem: 2\nstatus: adopted\n```\n';
    const { snippet } = addStandingItems(`${START}### 1. Roads\n\n### 2. Closing\n\n${decision}`, ['Budget']);
    assert.match(snippet, /### 2\. Budget\n\n\$\{1:.*\}\n\n### 3\. Closing/);
    assert.match(snippet, /^item: 3$/m);
  });

  it('writes § numbers, and none where items have none', () => {
    const paragraphs = '## Matters\n\n### § 44 Roads\n\n### § 45 Closing\n';
    assert.deepEqual(agenda(paragraphs, ['Budget']).items, ['§44 Roads', '§45 Budget', '§46 Closing']);
    assert.deepEqual(agenda('## Matters\n\n### Roads\n\n#### Part\n', ['Budget']).items, [
      ...['Roads', 'Part', 'Budget'],
    ]);
  });

  it('stays above a sign-off and keeps the tab stops', () => {
    const body = '### 1. ${1:Roads}\n\n${2}\n\n';
    const { snippet } = addStandingItems(`${START}${body}Secretary: ${'${3:Bob Cole}$0'}\n`, ['Costs in $']);
    const added = '### 2. Costs in \\$\n\n${3:What mattered in what was said.}\n\n';
    assert.equal(snippet, `${START}${body}${added}Secretary: ${'${4:Bob Cole}${0}'}\n`);
  });

  it('finds a place in minutes without items', () => {
    assert.deepEqual(agenda('## Matters\n\nText.\n', ['Budget', 'Staff']).items, ['Budget', 'Staff']);
    const sectionsOf = (body: string): string[] => {
      const { snippet } = addStandingItems(START + body, ['Budget', 'Staff']);
      return [...snippet.matchAll(/^## .*/gm)].map(([heading]) => heading);
    };
    assert.deepEqual(sectionsOf(''), ['## Budget', '## Staff']);
    assert.deepEqual(sectionsOf('## Roads\n\n## Staff\n\n## Next meeting\n'), [
      ...['## Roads', '## Budget', '## Staff', '## Next meeting'],
    ]);
  });

  it('names what has no place', () => {
    assert.deepEqual(addStandingItems('# No minutes\n', ['Budget']), {
      ...{ snippet: '# No minutes\n', missing: ['Budget'] },
    });
    const within = `${START}\${1:### 1. Roads\n\n### 2. Closing\n}`;
    assert.deepEqual(addStandingItems(within, ['Budget']).missing, ['Budget']);
  });

  for (const id of ['leadership-group', 'formal-minutes', 'working-meeting'])
    for (const language of ['en', 'sv'] as const)
      it(`leaves ${id}.${language} sound minutes`, () => {
        const before = builtIn(id, language);
        const { snippet, missing } = addStandingItems(before, ['Ekonomi', 'Personal']);
        const text = snippetText(parseSnippet(snippet));
        const minutes = readMinutes(text);
        assert.ok(minutes);
        assert.deepEqual(missing, []);
        const numbers = minutes.items.flatMap(({ number }) => number ?? []);
        assert.deepEqual(
          numbers.map((number) => Number(number.replace('§', ''))),
          numbers.map((_, index) => index + 1),
        );
        const codes = (source: string): string[] =>
          check(readMinutes(source) ?? minutes).map(({ code }) => code);
        assert.deepEqual(codes(text), codes(snippetText(parseSnippet(before))));
        assert.match(
          minutes.items.at(-1)?.title ?? '',
          id === 'formal-minutes' ? /Personal/ : /Avslut|Closing|Nästa|Next/,
        );
      });
});
