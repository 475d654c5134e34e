import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSession, type Session } from './session';

const BODY = `
Presenter: Maeve Corrigan

ACTION: tell the harbour office (due 2024-05-10)

\`\`\`yaml decision
id: D1
text: Port Averill is built first.
status: adopted
\`\`\`

- [ ] Henrik Lundvall: ask @Maeve
`;
const FRONT = '---\nminutes: 1\nlang: en\ngroup: Steering group\n---\n';

describe('the coloring in the editor', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = mkdtempSync(join(tmpdir(), 'minutes-coloring-'));
    writeFileSync(join(source, '2024-04-17.md'), FRONT + BODY);
    writeFileSync(join(source, 'README.md'), BODY);
    session = await startSession({ folder: source });
  });

  after(async () => {
    await session.close();
    rmSync(source, { recursive: true });
  });

  /** Waits until the editor has come to the last line that it colors, that of the list. */
  async function waitForColor(): Promise<void> {
    await session.workbench.page.locator('.view-line span > span', { hasText: /^-$/ }).waitFor();
  }

  /** The words in sight that have a color of their own within their line. */
  async function colored(): Promise<string[]> {
    const words = await session.workbench.page.locator('.view-line').evaluateAll((lines) =>
      lines.flatMap((line) => {
        const spans = [...line.querySelectorAll('span > span')];
        const colors = spans.map((span) => getComputedStyle(span).color);
        return new Set(colors).size < 2 ? [] : spans.map((span) => span.textContent);
      }),
    );
    return words.map((word) => word.replaceAll('\u00a0', ' ').trim());
  }

  it('is there in minutes', async () => {
    const { workbench } = session;
    await workbench.openFile('2024-04-17.md');
    await waitForColor();
    const expected = [
      'Presenter:',
      'Maeve Corrigan',
      'ACTION:',
      'due',
      '2024-05-10',
      'decision',
      'D1',
      'adopted',
    ];
    const words = await colored();
    await workbench.screenshot('coloring-minutes');
    for (const word of [...expected, 'Henrik Lundvall', '@Maeve'])
      assert.ok(words.includes(word), words.join('|'));
  });

  it('is not in an ordinary README', async () => {
    const { workbench } = session;
    await workbench.openFile('README.md');
    await waitForColor();
    const words = await colored();
    for (const word of ['Presenter:', 'ACTION:', 'due', 'decision'])
      assert.ok(!words.includes(word), words.join('|'));
  });
});
