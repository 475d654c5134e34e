import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fileNameOf } from '../../src/authoring/fileName';
import { newSeriesFacts } from '../../src/authoring/seriesFacts';
import { addStandingItems } from '../../src/authoring/standingItems';
import { parseSnippet, snippetSource, snippetText } from '../../src/authoring/snippet';
import { foldMarks } from '../../src/text/fold';
import { escapeSnippet } from '../../src/text/tabStops';
import { builtInTemplates, fillTemplate, templateText } from '../../src/authoring/templates';
import { templateVariables } from '../../src/authoring/templateVariables';
import { oneLine } from '../../src/authoring/valuePlace';
import { readMinutes } from '../../src/minutes/reader';

/** Any text, and often what YAML, Markdown and snippets have special use for. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...`:#"'\\$\{}[],@&*!|>%-?~\`() .0`,
        ': ',
        ' #',
        '- ',
        '${1:',
        'no',
        '12:00',
        'å',
        'Berg',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => oneLine(parts.join('')))
  .filter((text) => text !== '');

describe('templates', () => {
  it('give minutes that read back to the values put in', () => {
    const template = fc.constantFrom(...builtInTemplates());
    const members = fc.uniqueArray(value, {
      minLength: 1,
      maxLength: 4,
      selector: (name) => name.toLowerCase(),
    });
    fc.assert(
      fc.property(template, value, value, value, members, (builtIn, group, place, org, names) => {
        const series = {
          ...newSeriesFacts(group, builtIn.language),
          place,
          org,
          secretary: names[0],
          groups: [
            { name: group, time: undefined, members: names.map((name) => ({ name, roles: ['member'] })) },
          ],
        };
        const variables = templateVariables('2024-09-24', builtIn.language, series);
        assert.deepEqual(fillTemplate(builtIn, variables).problems, []);
        const minutes = readMinutes(templateText(builtIn, variables));
        assert.ok(minutes);
        const { meeting, attendees, decisions } = minutes;
        assert.deepEqual(
          [
            meeting.group,
            meeting.place,
            meeting.org,
            meeting.secretary,
            ...attendees.map(({ name }) => name),
          ],
          [group, place, org, names[0], ...names],
        );
        assert.ok(
          attendees.every((attendee) => attendee.group === group && attendee.roles.join() === 'member'),
        );
        assert.ok(decisions.every(({ by }) => by === undefined || by === group));
        assert.deepEqual(
          minutes.blocks.flatMap(({ tree }) => tree.problems),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are read and written again without change, whatever they hold', () => {
    fc.assert(
      fc.property(value, (text) => {
        const nodes = parseSnippet(text);
        assert.deepEqual(parseSnippet(snippetSource(nodes)), nodes);
        assert.equal(snippetText(parseSnippet(escapeSnippet(text))), text);
      }),
    );
  });

  it('keep all they have beside the standing items of a series', () => {
    const template = fc.constantFrom(...builtInTemplates());
    const titles = fc.uniqueArray(value, { maxLength: 4, selector: foldMarks });
    fc.assert(
      fc.property(template, titles, (builtIn, standing) => {
        const { snippet } = fillTemplate(builtIn, templateVariables('2024-09-24', builtIn.language));
        const added = addStandingItems(snippet, standing);
        const [before, after] = [snippet, added.snippet].map((one) =>
          readMinutes(snippetText(parseSnippet(one))),
        );
        assert.ok(before && after);
        const written = standing.filter((title) => !added.missing.includes(title)).length;
        assert.equal(after.items.length, before.items.length + written);
        const titlesBefore = before.items.map(({ title }) => title);
        let next = 0;
        for (const { title } of after.items) if (title === titlesBefore[next]) next++;
        assert.equal(next, titlesBefore.length);
        const numbers = after.items.flatMap(({ number }) => number ?? []);
        assert.deepEqual(
          numbers.map((number) => Number(number.replace('§', ''))),
          numbers.map((_, index) => index + 1),
        );
        assert.equal(stopsOf(added.snippet), stopsOf(snippet) + written);
        assert.deepEqual(
          [...after.decisions, ...after.actions].map(({ text }) => text),
          [...before.decisions, ...before.actions].map(({ text }) => text),
        );
      }),
    );
  });
});

describe('file names', () => {
  it('stay in their folder and within what file systems take', () => {
    fc.assert(
      fc.property(value, value, (pattern, group) => {
        const { path } = fileNameOf(`${pattern}/\${group}/${group}`, { group });
        const steps = path.split('/');
        assert.ok(
          steps.every((step) => step !== '' && !/^\.+$|[<>:"|?*\\\p{Cc}]|[. ]$/u.test(step)),
          path,
        );
        assert.match(path, /\.(md|markdown)$/i);
      }),
    );
  });
});

/** How many places Tab goes to. */
function stopsOf(snippet: string): number {
  return new Set([...snippet.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => number)).size;
}
