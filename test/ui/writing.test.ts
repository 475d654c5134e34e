import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Session, startSession } from './session';
import type { Workbench } from './workbench';

const README = '# Project\n\nHow to build it.\n\n';
/** One gap of it stands in two places. */
const TEMPLATE = `<!--
title: Board
-->
---
minutes: 1
lang: en
group: Board
date: 2024-10-08
time: 12:00-13:00
secretary: \${1:Name}
---

# Board

\`\`\`yaml attendees
group: Board
present: [Ann Bell, Bob Cole]
\`\`\`

Taken down by \${1}, \${2:day}.
`;

describe('Writing minutes by keys alone', () => {
  let session: Session;
  let workbench: Workbench;
  let source: string;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-writing-')), 'folder');
    mkdirSync(source);
    for (const name of ['svenska.md', 'english.md', 'template.md']) writeFileSync(join(source, name), '');
    mkdirSync(join(source, '.minutes/templates'), { recursive: true });
    writeFileSync(join(source, '.minutes/templates/board.md'), TEMPLATE);
    writeFileSync(join(source, 'README.md'), README);
    session = await startSession({ folder: source });
    workbench = session.workbench;
    await workbench.waitForActivation('Minutes');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('writing-failed-' + Date.now());
  });

  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  /** Types, waits until the suggestion that Enter would take is this one, and takes it. */
  async function take(typed: string, label: string): Promise<void> {
    await workbench.typeText(typed);
    await workbench.editor.waitForSuggestion(label);
    await workbench.press('Enter');
  }

  /** Saves, and waits until a file has a text in it. */
  async function saved(name: string, text: string): Promise<string> {
    await workbench.press('ControlOrMeta+S');
    return session.waitForFile(name, text);
  }

  it('makes Swedish minutes of an empty file', async () => {
    await workbench.openFile('svenska.md');
    await workbench.typeText('prot');
    await workbench.editor.waitForSuggestion('protokoll');
    await workbench.screenshot('writing-sv-1-front-matter');
    await workbench.press('Enter');
    await workbench.typeText('Ledningsgruppen');
    await workbench.press('Tab');
    await workbench.typeText('2024-09-24');
    await workbench.press('Tab');
    await workbench.typeText('12:00-16:00');
    await workbench.press('Tab');
    await take('del', 'deltagare');
    await workbench.press('Tab');
    await workbench.typeText('Anna Berg');
    await workbench.press('Tab');
    await workbench.typeText('Åsa Öberg');
    await workbench.press('Tab');
    await take('pun', 'punkt');
    await workbench.typeText('Budget');
    await workbench.press('Tab');
    await take('bes', 'beslut');
    await workbench.typeText('Gruppen godkänner budgeten.');
    await workbench.press('Tab', 'Tab');
    await workbench.editor.waitForSuggestion('beslutat');
    await workbench.press('Enter');
    await take('åtg', 'åtgärd');
    await workbench.typeText('Skicka ut budgeten.');
    await workbench.press('Tab');
    await workbench.typeText('Ås');
    await workbench.editor.waitForSuggestion('Åsa Öberg');
    await workbench.screenshot('writing-sv-2-owner');
    await workbench.press('Enter', 'Tab');
    await workbench.typeText('tis');
    await workbench.editor.waitForSuggestion('2024-10-01');
    await workbench.screenshot('writing-sv-3-due');
    await workbench.press('Enter', 'Tab');
    await workbench.editor.waitForSquiggles([]);
    await workbench.screenshot('writing-sv-4-done');
    assert.equal(
      (await saved('svenska.md', '\nstatus: öppen\n```')).trimEnd(),
      [
        '---',
        'minutes: 1',
        'lang: sv',
        'grupp: Ledningsgruppen',
        'datum: 2024-09-24',
        'tid: 12:00-16:00',
        '---',
        '',
        '# Ledningsgruppen',
        '',
        '```yaml deltagare',
        '- grupp: Ledningsgruppen',
        '  närvarande:',
        '    - Anna Berg (ordf)',
        '    - Åsa Öberg (sekr)',
        '```',
        '',
        '### 1. Budget',
        '',
        '```yaml beslut',
        'id: B1',
        'text: Gruppen godkänner budgeten.',
        'av: Ledningsgruppen',
        'status: beslutat',
        '```',
        '',
        '```yaml åtgärd',
        'id: Å1',
        'text: Skicka ut budgeten.',
        'ansvarig: Åsa Öberg',
        'senast: 2024-10-01',
        'status: öppen',
        '```',
      ].join('\n'),
    );
  });

  it('makes English minutes of an empty file, with blocks by their type and a task', async () => {
    await workbench.openFile('english.md');
    await take('min', 'minutes');
    await workbench.typeText('Board');
    await workbench.press('Tab');
    await workbench.typeText('2024-09-24');
    await workbench.press('Tab');
    await workbench.typeText('12:00-16:00');
    await workbench.press('Tab');
    await workbench.typeText('```yaml ');
    await workbench.editor.waitForSuggestion('attendees');
    await workbench.screenshot('writing-en-1-block-type');
    await workbench.press('Enter', 'Tab');
    await workbench.typeText('Ann Bell, Bob Cole');
    await workbench.press('Tab', 'ControlOrMeta+End', 'Enter', 'Enter');
    await take('### ', '1.');
    await workbench.typeText('Budget');
    await workbench.press('Enter', 'Enter');
    await take('dec', 'decision');
    await workbench.typeText('The budget is approved.');
    await workbench.press('Tab', 'Tab');
    await workbench.editor.waitForSuggestion('adopted');
    await workbench.press('Enter');
    await workbench.typeText('- [ ] ');
    await take('@A', 'Ann Bell');
    await workbench.typeText(' Send the budget ');
    await take('//', '2024-09-25');
    // A suggestion that was taken comes a little later than the key.
    await workbench.editor.waitForLine('- [ ] @[Ann Bell] Send the budget (due 2024-09-25)');
    // Nobody is named as the secretary; that is all there is to say.
    await workbench.editor.waitForSquiggles(['minutes']);
    await workbench.screenshot('writing-en-2-done');
    assert.equal(
      (await saved('english.md', '\n- [ ] @[Ann Bell] Send the budget (due 2024-09-25)')).trimEnd(),
      [
        '---',
        'minutes: 1',
        'lang: en',
        'group: Board',
        'date: 2024-09-24',
        'time: 12:00-16:00',
        '---',
        '',
        '# Board',
        '',
        '```yaml attendees',
        'group: Board',
        'present: [Ann Bell, Bob Cole]',
        '```',
        '',
        '### 1. Budget',
        '',
        '```yaml decision',
        'id: D1',
        'text: The budget is approved.',
        'by: Board',
        'status: adopted',
        '```',
        '',
        '- [ ] @[Ann Bell] Send the budget (due 2024-09-25)',
      ].join('\n'),
    );
  });

  it('suggests keys and their values as they are typed', async () => {
    await workbench.openFile('english.md');
    await workbench.editor.select('status: adopted');
    await workbench.press('End', 'Enter');
    await workbench.editor.waitForLine('');
    await take('met', 'method');
    await workbench.editor.waitForLine('method: ');
    await workbench.editor.waitForSuggestion('acclamation');
    await workbench.screenshot('writing-en-3-values');
    await take('una', 'unanimous');
    await workbench.editor.waitForLine('method: unanimous');
    await saved('english.md', '\nstatus: adopted\nmethod: unanimous\n```');
  });

  it('leaves Tab to the text where a suggestion has been typed in full', async () => {
    await workbench.openFile('english.md');
    await workbench.press('ControlOrMeta+End', 'Enter', 'Enter');
    await take('act', 'action');
    await workbench.typeText('Book a room.');
    await workbench.press('Tab');
    await workbench.typeText('Bob Col');
    await workbench.editor.waitForSuggestion('Bob Cole');
    await workbench.typeText('e');
    await workbench.editor.waitForNoSuggestions();
    await workbench.press('Tab');
    await workbench.typeText('2024-10-02');
    await workbench.press('Escape');
    await saved('english.md', '\nowner: Bob Cole\ndue: 2024-10-02\n');
  });

  it('suggests in a gap of a template that stands in several places', async () => {
    await workbench.openFile('template.md');
    await workbench.runCommand('Minutes: Insert Template…');
    await workbench.quickInput.choose('Board');
    await workbench.editor.waitForLine('secretary: Name');
    await take('An', 'Ann Bell');
    await workbench.press('Tab');
    await workbench.typeText('today');
    await workbench.editor.waitForLine('Taken down by Ann Bell, today.');
    await workbench.screenshot('writing-en-4-gap');
    await saved('template.md', '\nsecretary: Ann Bell\n');
  });

  it('suggests nothing in an ordinary README', async () => {
    await workbench.openFile('README.md');
    await workbench.press('ControlOrMeta+End');
    for (const typed of ['minutes', 'decision', '- [ ] @A', 'beslut', '### ', '```yaml ', 'status: ', '//']) {
      await workbench.typeText(typed);
      // Long enough for suggestions to come, if there were any.
      await workbench.page.waitForTimeout(400);
      assert.equal(await workbench.page.locator('.suggest-widget.visible').count(), 0, typed);
      await workbench.press('Enter');
    }
    await workbench.screenshot('writing-readme');
  });

  it('has its snippets in the editor’s own picker', async () => {
    await workbench.editor.goTo(3);
    for (const name of ['Beslut', 'Agenda item', 'Votering']) {
      await workbench.quickInput.open('F1');
      await workbench.quickInput.fill('>Snippets: Insert Snippet');
      await workbench.quickInput.choose('Snippets: Insert Snippet');
      await workbench.quickInput.waitForValue(/^$/);
      await workbench.quickInput.fill(name);
      await workbench.quickInput.waitForEntry(name);
      if (name === 'Beslut') await workbench.screenshot('writing-picker');
      await workbench.press('Escape');
    }
  });
});
