import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkManifest } from '../../../scripts/check-manifest';

describe('the manifest check', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'manifest-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  interface Project {
    readonly contributes?: unknown;
    readonly source?: string;
    readonly texts?: Readonly<Record<string, unknown>>;
  }

  function breachesOf({ contributes = {}, source = '', texts = {} }: Project): string[] {
    const files = { 'package.json': JSON.stringify({ contributes }), 'src/vscode/node.ts': source };
    const json = Object.entries(texts).map(([path, value]) => [path, JSON.stringify(value)] as const);
    for (const [path, text] of [...Object.entries(files), ...json]) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return checkManifest(root);
  }

  it('is content with what is contributed and there', () => {
    const breaches = breachesOf({
      contributes: {
        commands: [
          { command: 'minutes.new', title: '%new%' },
          { command: 'minutes.new.sv', title: '%new.sv%' },
        ],
        menus: {
          commandPalette: [{ command: 'minutes.new', when: 'minutes.ready && view == minutes.decisions' }],
        },
        views: { minutes: [{ id: 'minutes.decisions', name: 'Decisions' }] },
        viewsContainers: { activitybar: [{ id: 'minutes' }] },
        configuration: { properties: { 'minutes.rollup.file': {} } },
      },
      source: `
        registerCommand('minutes.new', () => t('greeting'));
        window.createTreeView('minutes.decisions', {});
        workspace.getConfiguration('minutes').get('rollup.file');
        commands.executeCommand('setContext', 'minutes.ready', true);
        t(\`rule.\${code}\`);`,
      texts: {
        'package.nls.json': { new: 'New', 'new.sv': 'Ny' },
        'package.nls.sv.json': { new: 'New', 'new.sv': 'Ny' },
        'l10n/bundle.l10n.json': { greeting: 'Hello {name}', 'rule.a': 'A' },
        'l10n/bundle.l10n.sv.json': { greeting: 'Hej {name}', 'rule.a': 'A' },
      },
    });
    assert.deepEqual(breaches, []);
  });

  it('reports commands on one side only, and without a Swedish twin', () => {
    const breaches = breachesOf({
      contributes: {
        commands: [{ command: 'minutes.open' }, { command: 'minutes.hidden' }],
        menus: {
          commandPalette: [{ command: 'minutes.hidden', when: 'false' }],
          'view/title': [{ command: 'minutes.gone' }],
        },
      },
      source:
        "registerCommand('minutes.hidden', f);\nregisterCommand('minutes.lost', f);\nregisterCommand('minutes.link', f);\nrun('minutes.link');",
    });
    assert.deepEqual(breaches, [
      'command minutes.open is contributed but not registered',
      'command minutes.open has no Swedish twin',
      'src/vscode/node.ts:2 command minutes.lost is registered but neither contributed nor called',
      'command minutes.gone is in a menu or on a key but not contributed',
    ]);
  });

  it('reports views, containers and welcome texts', () => {
    const breaches = breachesOf({
      contributes: {
        views: { minutes: [{ id: 'minutes.open' }] },
        viewsContainers: { activitybar: [{ id: 'minutes' }, { id: 'empty' }] },
        viewsWelcome: [{ view: 'minutes.none' }],
      },
      source: "window.registerTreeDataProvider('minutes.meetings', provider);",
    });
    assert.deepEqual(breaches, [
      'view minutes.open is contributed but not made',
      'src/vscode/node.ts:1 view minutes.meetings is made but not contributed',
      'container empty has no views',
      'a welcome text is for the view minutes.none, which is not contributed',
    ]);
  });

  it('reports settings and context keys', () => {
    const breaches = breachesOf({
      contributes: {
        configuration: [{ properties: { 'minutes.me': {} } }],
        keybindings: [{ key: 'f5', when: 'minutes.unset' }],
      },
      source: "configuration.get<string>('you');\nmap.get('other');",
    });
    assert.deepEqual(breaches, [
      'setting minutes.me is contributed but not read',
      'src/vscode/node.ts:1 setting you is read but not contributed',
      'context key minutes.unset stands in a when clause but is never set',
    ]);
  });

  it('reports texts without use, without translation, and with other placeholders, and files that are missing', () => {
    const breaches = breachesOf({
      contributes: { commands: [], grammars: [{ path: './syntaxes/none.json' }], title: '%wanted%' },
      source: "t('said'); t('odd');",
      texts: {
        'package.nls.json': { spare: 'Spare' },
        'package.nls.sv.json': { spare: 'Över' },
        'l10n/bundle.l10n.json': { said: 'Said', odd: '{n} items', unsaid: 'Unsaid' },
        'l10n/bundle.l10n.sv.json': { odd: '{m} ärenden', unsaid: 'Osagt' },
      },
    });
    assert.deepEqual(breaches, [
      'text %wanted% is not in package.nls.json',
      'text %spare% of package.nls.json is not used',
      'message unsaid is not used',
      'said is missing in l10n/bundle.l10n.sv.json',
      'odd has other placeholders in l10n/bundle.l10n.sv.json',
      'file ./syntaxes/none.json does not exist',
    ]);
  });
});
