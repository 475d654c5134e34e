import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSession, type Session, type Theme } from './session';

const MINUTES = `---
minutes: 1
lang: sv
grupp: Kommunledningsgruppen
datum: 2025-05-13
tid: 13:00-16:00
---

# Kommunledningsgruppen

## Deltagare

\`\`\`yaml deltagare
- grupp: Kommunledningsgruppen
  närvarande:
    - Birgitta Åslund (ordf)
    - Göran Tallvik (sekr, 13:00-15:00)
  frånvarande:
    - Lisbet Hedmark (tjänsteresa)
\`\`\`

### 1. Öppning av förskola

\`\`\`yaml beslut
id: B1
text: Gruppen beslutar att öppna Strandängens förskola i augusti.
av: Kommunledningsgruppen
status: beslutat
\`\`\`

\`\`\`yaml åtgärd
id: Å1
text: Ta fram en plan för inskolningen. <script>document.title = 'x'</script>
ansvarig: [Göran Tallvik]
senast: 2025-06-10
status: öppen
\`\`\`

\`\`\`yaml beslut
id: B2
text: [aldrig stängd
\`\`\`
`;

const THEMES: readonly { readonly name: string; readonly theme: Theme; readonly body: string }[] = [
  { name: 'light', theme: 'Default Light Modern', body: 'vscode-light' },
  { name: 'dark', theme: 'Default Dark Modern', body: 'vscode-dark' },
  { name: 'high-contrast', theme: 'Default High Contrast', body: 'vscode-high-contrast' },
];

for (const { name, theme, body } of THEMES) {
  describe(`the Markdown preview, ${name}`, () => {
    let source: string;
    let session: Session;

    before(async () => {
      source = mkdtempSync(join(tmpdir(), 'minutes-preview-'));
      writeFileSync(join(source, '2025-05-13.md'), MINUTES);
      writeFileSync(join(source, 'README.md'), '# Lokaler\n\n```yaml beslut\nid: B1\n```\n');
      session = await startSession({ folder: source, theme });
      // High enough for all of it to be in sight.
      await session.workbench.page.setViewportSize({ width: 1100, height: 1000 });
    });

    after(async () => {
      await session.close();
      rmSync(source, { recursive: true });
    });

    it('shows attendees as a table and records as cards', async () => {
      const { workbench } = session;
      await workbench.openFile('2025-05-13.md');
      await workbench.runCommand('Markdown: Open Preview');
      const preview = workbench.webview();
      await preview.locator(`body.${body} .minutes-card`).first().waitFor();
      assert.deepEqual(await preview.locator('.minutes-attendees').getByRole('rowheader').allInnerTexts(), [
        'Birgitta Åslund',
        'Göran Tallvik',
        'Lisbet Hedmark',
      ]);
      assert.deepEqual(await preview.locator('.minutes-id').allInnerTexts(), ['B1', 'Å1']);
      assert.deepEqual(await preview.locator('.minutes-status').allInnerTexts(), ['beslutat', 'öppen']);
      assert.equal(await preview.locator('.minutes-note').count(), 1);
      assert.match(await preview.locator('.minutes-action').innerText(), /<script>/);
      const card = preview.locator('.minutes-decision');
      assert.equal(await card.evaluate((element) => getComputedStyle(element).borderTopStyle), 'solid');
      await workbench.screenshot(`preview-${name}`);
    });

    if (name !== 'light') return;

    it('follows what is typed, and keeps the lines by which it scrolls with the editor', async () => {
      const { workbench } = session;
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile('2025-05-13.md');
      await workbench.runCommand('Markdown: Open Preview to the Side');
      await workbench.page.locator('.editor-group-container').nth(1).waitFor();
      // Keys pressed in a webview do not all reach the editor.
      await workbench.page.locator('.view-line').first().click();
      await workbench.editor.goTo(28, 9);
      await workbench.press('Shift+End');
      await workbench.typeText('bordlagt');
      const preview = workbench.webview();
      await preview.locator('.minutes-status-tabled').waitFor();
      assert.deepEqual(
        await preview
          .locator('.minutes-block.code-line')
          .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-line'))),
        ['12', '23', '30'],
      );
    });

    it('leaves an ordinary README as it is', async () => {
      const { workbench } = session;
      await workbench.press('ControlOrMeta+S');
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile('README.md');
      await workbench.runCommand('Markdown: Open Preview');
      const preview = workbench.webview();
      await preview.locator('pre code').waitFor();
      assert.equal(await preview.locator('.minutes-block').count(), 0);
    });
  });
}
