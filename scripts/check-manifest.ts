/**
 * Ties the manifest to the source, both ways: commands, views, settings, context keys, and the texts of the manifest
 * and of the program in both languages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceStrings, type SourceString } from './source-strings';

interface Manifest {
  readonly contributes?: Contributions;
}

interface Contributions {
  readonly commands?: readonly { readonly command: string }[];
  readonly menus?: Readonly<Record<string, readonly MenuEntry[]>>;
  readonly keybindings?: readonly MenuEntry[];
  readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsContainers?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly viewsWelcome?: readonly { readonly view: string; readonly when?: string }[];
  readonly configuration?: Configuration | readonly Configuration[];
}

interface MenuEntry {
  readonly command?: string;
  readonly when?: string;
}

interface Configuration {
  readonly properties: Readonly<Record<string, unknown>>;
}

type Texts = Readonly<Record<string, string>>;

/** Ends the id of the Swedish twin of a command, which is registered together with it. */
const TWIN = '.sv';
const VIEW_MAKERS = /\b(createTreeView|registerTreeDataProvider|registerWebviewViewProvider)\b/;
const CONFIGURATION_READERS = /onfiguration(\(.*\))?\.(get|has|inspect|update)(<.*>)?$/;

/** Everything in a project that is contributed and not there, or there and not contributed, one line each. */
export function checkManifest(root: string): string[] {
  const manifest = readJson(root, 'package.json') as Manifest;
  const strings = sourceStrings(join(root, 'src')).map((found) => ({
    ...found,
    file: relative(root, found.file),
  }));
  const bundles = [
    'package.nls.json',
    'package.nls.sv.json',
    'l10n/bundle.l10n.json',
    'l10n/bundle.l10n.sv.json',
  ];
  const [nls = {}, nlsSwedish = {}, messages = {}, messagesSwedish = {}] = bundles.map((file) =>
    existsSync(join(root, file)) ? (readJson(root, file) as Texts) : {},
  );
  return [
    ...commandBreaches(manifest, strings),
    ...viewBreaches(manifest, strings),
    ...settingBreaches(manifest, strings),
    ...contextKeyBreaches(manifest, strings),
    ...nlsBreaches(manifest, nls),
    ...twoLanguagesBreaches('package.nls', nls, nlsSwedish),
    ...unusedMessages(messages, strings),
    ...twoLanguagesBreaches('l10n/bundle.l10n', messages, messagesSwedish),
    ...missingFiles(root, manifest),
  ];
}

function commandBreaches({ contributes = {} }: Manifest, strings: readonly SourceString[]): string[] {
  const contributed = new Set((contributes.commands ?? []).map(({ command }) => command));
  const registrations = strings.filter(
    ({ text, callee }) => text.startsWith('minutes.') && callee?.endsWith('registerCommand') === true,
  );
  const registered = new Set(registrations.map(({ text }) => text));
  const isCalled = (command: string): boolean =>
    strings.some(
      ({ text, callee }) => text.includes(command) && callee?.endsWith('registerCommand') !== true,
    );
  const placed = [...Object.values(contributes.menus ?? {}).flat(), ...(contributes.keybindings ?? [])];
  return [
    ...[...contributed]
      .filter((command) => !registered.has(command.endsWith(TWIN) ? command.slice(0, -TWIN.length) : command))
      .map((command) => `command ${command} is contributed but not registered`),
    ...[...contributed]
      .filter(
        (command) =>
          !command.endsWith(TWIN) && !contributed.has(command + TWIN) && isOffered(contributes, command),
      )
      .map((command) => `command ${command} has no Swedish twin`),
    // A command only for our own links and rows need not be contributed.
    ...registrations
      .filter(({ text }) => !contributed.has(text) && !isCalled(text))
      .map(
        (found) => `${placeOf(found)} command ${found.text} is registered but neither contributed nor called`,
      ),
    ...placed
      .filter(({ command }) => command?.startsWith('minutes.') === true && !contributed.has(command))
      .map(({ command }) => `command ${command} is in a menu or on a key but not contributed`),
  ];
}

/** Whether a command is shown anywhere: in the palette, where all are unless hidden, or in a menu. */
function isOffered({ menus = {} }: Contributions, command: string): boolean {
  const { commandPalette = [], ...others } = menus;
  const hidden = commandPalette.some((entry) => entry.command === command && entry.when === 'false');
  return (
    !hidden || Object.values(others).some((entries) => entries.some((entry) => entry.command === command))
  );
}

function viewBreaches({ contributes = {} }: Manifest, strings: readonly SourceString[]): string[] {
  const views = Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));
  const containers = Object.values(contributes.viewsContainers ?? {}).flatMap((list) =>
    list.map(({ id }) => id),
  );
  const made = strings.filter(({ callee }) => callee !== undefined && VIEW_MAKERS.test(callee));
  return [
    ...views
      .filter((view) => !made.some(({ text }) => text === view))
      .map((view) => `view ${view} is contributed but not made`),
    ...made
      .filter(({ text }) => !views.includes(text))
      .map((found) => `${placeOf(found)} view ${found.text} is made but not contributed`),
    ...containers
      .filter((container) => !contributes.views?.[container]?.length)
      .map((container) => `container ${container} has no views`),
    ...(contributes.viewsWelcome ?? [])
      .filter(({ view }) => !views.includes(view))
      .map(({ view }) => `a welcome text is for the view ${view}, which is not contributed`),
  ];
}

function settingBreaches({ contributes = {} }: Manifest, strings: readonly SourceString[]): string[] {
  const settings = [contributes.configuration ?? []]
    .flat()
    .flatMap(({ properties }) => Object.keys(properties));
  const read = strings.filter(({ callee }) => callee !== undefined && CONFIGURATION_READERS.test(callee));
  const isSetting = (text: string): boolean =>
    settings.includes(text) || settings.includes(`minutes.${text}`);
  return [
    ...settings
      .filter((setting) => !read.some(({ text }) => text === setting || `minutes.${text}` === setting))
      .map((setting) => `setting ${setting} is contributed but not read`),
    ...read
      .filter(({ text }) => !isSetting(text))
      .map((found) => `${placeOf(found)} setting ${found.text} is read but not contributed`),
  ];
}

/** Our own keys in `when` clauses; commands and views are named there too. */
function contextKeyBreaches({ contributes = {} }: Manifest, strings: readonly SourceString[]): string[] {
  const views = Object.values(contributes.views ?? {}).flatMap((list) => list.map(({ id }) => id));
  const whens = [...JSON.stringify(contributes).matchAll(/"(?:when|enablement)":("(?:[^"\\]|\\.)*")/g)].map(
    ([, when = '""']) => JSON.parse(when) as string,
  );
  const used = new Set(
    whens.flatMap((when) => [...when.matchAll(/(?<![\w.])minutes\.[\w.]+/g)].map(([key]) => key)),
  );
  return [...used]
    .filter((key) => !views.includes(key) && !strings.some(({ text }) => text === key))
    .map((key) => `context key ${key} stands in a when clause but is never set`);
}

function nlsBreaches(manifest: Manifest, nls: Texts): string[] {
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));
  return [
    ...[...used].filter((key) => !(key in nls)).map((key) => `text %${key}% is not in package.nls.json`),
    ...Object.keys(nls)
      .filter((key) => !used.has(key))
      .map((key) => `text %${key}% of package.nls.json is not used`),
  ];
}

function twoLanguagesBreaches(name: string, english: Texts, swedish: Texts): string[] {
  const ids = [...new Set([...Object.keys(english), ...Object.keys(swedish)])];
  return ids.flatMap((id) => {
    const [en, sv] = [english[id], swedish[id]];
    if (en === undefined || sv === undefined)
      return [`${id} is missing in ${name}${en === undefined ? '' : '.sv'}.json`];
    return placeholdersOf(en) === placeholdersOf(sv)
      ? []
      : [`${id} has other placeholders in ${name}.sv.json`];
  });
}

function placeholdersOf(text: string): string {
  return [...new Set([...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder))].sort().join(' ');
}

/** Messages that no string names; that every message named exists is the compiler's to say. */
function unusedMessages(messages: Texts, strings: readonly SourceString[]): string[] {
  const exact = new Set(strings.map(({ text }) => text));
  const patterns = [...exact].filter((text) => /[\w.-]\*|\*[\w.-]/.test(text)).map(patternOf);
  return Object.keys(messages)
    .filter((id) => !exact.has(id) && !patterns.some((pattern) => pattern.test(id)))
    .map((id) => `message ${id} is not used`);
}

function patternOf(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

function missingFiles(root: string, manifest: Manifest): string[] {
  const paths = [...JSON.stringify(manifest).matchAll(/"(?:path|icon|light|dark)":"([^"$]+\.\w+)"/g)];
  return paths
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `file ${path} does not exist`);
}

function placeOf({ file, line }: SourceString): string {
  return `${file}:${line}`;
}

function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  const breaches = checkManifest(join(dirname(self), '..'));
  for (const breach of breaches) console.error(breach);
  console.log(breaches.length === 0 ? 'Manifest: in order' : `Manifest: ${breaches.length} breaches`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
