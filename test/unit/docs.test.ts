import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { readSeriesSetting } from '../../src/authoring/setSeries';
import { fillTemplate, readTemplate, templateText } from '../../src/authoring/templates';
import { templateVariables, VARIABLE_NAMES } from '../../src/authoring/templateVariables';
import { readMinutes } from '../../src/minutes/reader';
import { keysOf, valuesOf } from '../../src/minutes/vocabulary/vocabulary';
import { parseCadence } from '../../src/text/cadence';
import { check } from '../../src/validate/registry';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const MANIFEST = JSON.parse(read('package.json')) as Manifest;

describe('docs', () => {
  const format = read('docs/format.md');
  const templates = read('docs/templates.md');

  for (const page of ['README.md', 'README.sv.md']) {
    it(`show minutes in ${page} that nothing is wrong with`, () => {
      const minutes = readMinutes(firstMinutes(read(page)));
      assert.ok(minutes);
      assert.deepEqual(check(minutes), []);
      assert.deepEqual([minutes.decisions.length, minutes.actions.length], [1, 1]);
    });

    it(`have the files that ${page} leads to, and small pictures`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
      const pictures = links.filter((path) => path.endsWith('.png'));
      assert.deepEqual(
        links.filter((path) => !existsSync(join(ROOT, path))),
        [],
      );
      assert.equal(pictures.length, 5);
      for (const path of pictures) assert.ok(statSync(join(ROOT, path)).size < 150 * 1024, path);
    });
  }

  for (const [page, texts] of [
    ['README.md', 'package.nls.json'],
    ['README.sv.md', 'package.nls.sv.json'],
  ] as const) {
    it(`name every command that the palette offers in ${page}`, () => {
      const titles = JSON.parse(read(texts)) as Readonly<Record<string, string>>;
      const { commands, menus } = MANIFEST.contributes;
      const hidden = menus.commandPalette
        .filter(({ when }) => when === 'false')
        .map(({ command }) => command);
      const named = read(page);
      const missing = commands
        .filter(({ command }) => !command.endsWith('.sv') && !hidden.includes(command))
        .map(({ title }) => titles[title.replaceAll('%', '')] ?? title)
        .filter((title) => !named.includes(title));
      assert.deepEqual(missing, []);
    });
  }

  it('name every setting', () => {
    const settings = Object.keys(MANIFEST.contributes.configuration.properties);
    const named = read('README.md');
    assert.deepEqual(
      settings.filter((name) => !named.includes(`\`${name}\``)),
      [],
    );
  });

  it('open the format with minutes that nothing is wrong with', () => {
    const minutes = readMinutes(firstMinutes(format));
    assert.ok(minutes);
    assert.deepEqual(check(minutes), []);
    assert.deepEqual(
      [minutes.decisions.length, minutes.actions.length, minutes.items.length, minutes.attendees.length],
      [1, 1, 2, 4],
    );
  });

  it('name every key and value of the format', () => {
    const keys = (['meeting', 'attendees', 'person', 'decision', 'vote', 'action'] as const).flatMap(keysOf);
    const values = (['role', 'reason', 'decisionStatus', 'decisionKind', 'actionStatus'] as const).flatMap(
      valuesOf,
    );
    const missing = [...keys, ...values].filter((word) => !new RegExp(`[\`{ ]${word}[\`:]`).test(format));
    assert.deepEqual(missing, []);
  });

  it('name every variable of templates', () => {
    assert.deepEqual(
      VARIABLE_NAMES.filter((name) => !templates.includes(`\`${name}\``)),
      [],
    );
  });

  it('show a series that can be set, and cadences that are some', () => {
    const page = read('docs/series.md');
    const settings = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as Record<string, unknown>;
    assert.deepEqual(readSeriesSetting(settings['minutes.series'], 'series').faults, []);
    const rows = /## Cadence\n\n([^]*?)\n\n/.exec(page)?.[1]?.split('\n').slice(2) ?? [];
    const cadences = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)]);
    assert.ok(cadences.length > 5);
    for (const [, cadence = ''] of cadences) assert.ok(parseCadence(cadence), cadence);
  });

  it('show a template that works', () => {
    const example = readTemplate('board.en.md', /```markdown\n([^]*?)```/.exec(templates)?.[1] ?? '');
    const variables = templateVariables('2024-09-24', 'en');
    assert.equal(example.title, 'Board meeting');
    assert.deepEqual(fillTemplate(example, variables).problems, []);
    const minutes = readMinutes(templateText(example, variables));
    assert.ok(minutes);
    assert.deepEqual(check(minutes), []);
  });
});

function firstMinutes(page: string): string {
  return /````markdown\n([^]*?)````/.exec(page)?.[1] ?? '';
}
