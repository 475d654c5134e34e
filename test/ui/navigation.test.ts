import { startSession, type Session } from './session';
import type { Workbench } from './workbench';

const FILE = 'ledningsgruppen/2025/2025-01-21.md';

describe('finding one’s way in minutes', function () {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await startSession({ settings: { 'minutes.uiLanguage': 'sv' } });
    workbench = session.workbench;
    await workbench.openContainer('Minutes');
    await workbench.treeRows('Beslut').first().waitFor();
    await workbench.openFile(FILE);
  });

  after(() => session.close());

  it('copies a decision of the list and opens it to the side, by keys', async () => {
    const text = 'Riktlinjen för AI-stöd i handläggningen antas med dataskyddsombudets ändringar.';
    const decisions = workbench.treeRows('Beslut');
    await workbench.openFile('README.md');
    await decisions.filter({ hasText: '2025-01-21' }).click();
    await decisions.filter({ hasText: text }).waitFor();
    await workbench.press('ArrowDown', 'ControlOrMeta+C', 'ControlOrMeta+Enter');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    await workbench.editor.waitForTab('2025-01-21.md');
    await workbench.runCommand('View: Close Editor');
    await workbench.openFile('README.md');
    await workbench.press('ControlOrMeta+End', 'ControlOrMeta+V');
    await workbench.editor.waitForLine(text);
    await workbench.runCommand('File: Revert File');
    await workbench.openFile(FILE);
  });

  it('lists decisions and actions in the outline', async () => {
    // High enough for the headings of Markdown's own outline and ours below them.
    await workbench.page.setViewportSize({ width: 1280, height: 2000 });
    const rows = workbench.page.locator('.outline-tree .monaco-list-row');
    // On a machine under load the editor may ask for symbols before anybody can answer, and not again for the same tab.
    for (let left = 3; left > 0; left--) {
      await workbench.runCommand('Explorer: Focus on Outline View');
      await rows
        .filter({ hasText: 'B1 Riktlinjen för AI-stöd' })
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => undefined);
      if ((await rows.count()) > 0) break;
      await workbench.openFile('README.md');
      await workbench.openFile(FILE);
    }
    await rows.filter({ hasText: 'B1 Riktlinjen för AI-stöd' }).first().waitFor();
    await rows.filter({ hasText: 'Å1 Ordna en utbildning' }).first().waitFor();
    await workbench.screenshot('navigation-1-outline');
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows above records what they have come to', async () => {
    await workbench.editor.goTo(45);
    const lenses = workbench.page.locator('.editor-group-container.active .codelens-decoration');
    await lenses.filter({ hasText: 'Beslutat' }).first().waitFor();
    await workbench.screenshot('navigation-2-lenses');
  });

  it('says in the breadcrumbs and in Go to Symbol where one is', async () => {
    await workbench.editor.select('Riktlinjen för AI-stöd i handläggningen antas');
    const crumbs = workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    await crumbs.filter({ hasText: 'Riktlinje' }).first().waitFor();
    await workbench.quickInput.open('ControlOrMeta+Shift+O');
    await workbench.quickInput.fill('@Ordna en utbildning');
    await workbench.quickInput.rows().filter({ hasText: 'Å1 Ordna en utbildning' }).first().waitFor();
    await workbench.screenshot('navigation-3-symbols');
    await workbench.press('Escape');
  });

  it('says what a reference means, who somebody is and which day it is', async () => {
    const expected: readonly [words: string, says: RegExp][] = [
      ['2024-10-08#Å3', /Å3\s·[^]*mikrofonerna/],
      ['2025-04-04', /fredag\s4\sapril\s2025[^]*Vecka\s14/],
      ['Petter Hammarin', /KLG\s·\sfrånvarande/],
      ['motivering', /Motivering/],
    ];
    for (const [index, [words, says]] of expected.entries()) {
      await workbench.editor.goTo(1);
      await workbench.editor.select(words);
      await workbench.runCommand('Show or Focus Hover');
      // Others speak in the same box, and not all at once.
      await workbench.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: says }).first().waitFor();
      await workbench.screenshot(`navigation-4-hover-${index + 1}`);
      await workbench.press('Escape');
    }
  });

  it('goes from a reference to the record in another file', async () => {
    await workbench.editor.goTo(1);
    await workbench.editor.select('2024-10-08#Å3');
    await workbench.press('F12');
    await workbench.editor.waitForTab('2024-10-08.md');
  });
});
