/** Takes the pictures of the READMEs, in both languages, of the extension as it is built, into docs/images/. */
import { join } from 'node:path';
import { PROJECT } from '../host/project';
import { startSession } from './session';
import type { Workbench } from './workbench';

interface Scene {
  readonly language: 'en' | 'sv';
  /** The folder of examples/ that is open. */
  readonly folder: string;
  /** The minutes shown, by their path in it. */
  readonly minutes: string;
  /** A text in them, and what it is mistyped as. */
  readonly mistake: readonly [right: string, wrong: string];
  /** A heading in them, and what is typed below it. */
  readonly typed: readonly [heading: string, text: string];
  /** A heading in them to be at the top of the preview. */
  readonly previewed: string;
  readonly view: string;
  readonly register: string;
}

const SCENES: readonly Scene[] = [
  {
    language: 'en',
    folder: 'quiet-harbours',
    minutes: '2025/2025-05-21.md',
    mistake: ['status: adopted', 'status: adoptted'],
    typed: ['## Information', '- [ ] @'],
    previewed: '3. Follow-up from last time',
    view: 'Decisions',
    register: 'Minutes: Show All Decisions',
  },
  {
    language: 'sv',
    folder: 'tekniska-namnden',
    minutes: '2025/2025-03-20.md',
    mistake: ['status: beslutat', 'status: beslutatt'],
    typed: ['### § 1 Val', '- [ ] @'],
    previewed: '§ 3 Taxa för båtplatser 2026',
    view: 'Beslut',
    register: 'Minutes: Visa alla beslut',
  },
];

/** Wide enough to be read, and small enough to be loaded soon. */
const WINDOW = { width: 1000, height: 600 };

async function main(): Promise<void> {
  for (const scene of SCENES) {
    const session = await startSession({
      folder: join(PROJECT, 'examples', scene.folder),
      settings: {
        'minutes.uiLanguage': scene.language,
        'editor.minimap.enabled': false,
        'window.commandCenter': false,
        'workbench.layoutControl.enabled': false,
      },
    });
    try {
      await takeAll(session.workbench, scene);
    } finally {
      await session.close();
    }
  }
}

async function takeAll(workbench: Workbench, scene: Scene): Promise<void> {
  const { page, editor } = workbench;
  const take = async (name: string): Promise<void> => {
    // Away from all that has something to say when pointed at.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(PROJECT, 'docs/images', `${name}-${scene.language}.png`) });
  };
  await page.setViewportSize(WINDOW);
  await workbench.openContainer('Minutes');
  await workbench.treeRows(scene.view).first().waitFor();
  await workbench.runCommand(scene.register);
  await workbench.webview().getByRole('row').nth(1).waitFor();
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await take('register');
  await workbench.runCommand('View: Close Editor');

  await workbench.openFile(scene.minutes);
  await workbench.runCommand('Markdown: Open Preview');
  const heading = workbench.webview().getByRole('heading', { name: scene.previewed });
  await heading.evaluate((element) => {
    element.scrollIntoView();
  });
  await take('preview');
  await workbench.runCommand('View: Close Editor');

  await workbench.openFile(scene.minutes);
  const [right, wrong] = scene.mistake;
  await editor.select(right);
  await workbench.typeText(wrong);
  await page.locator('.squiggly-error').first().waitFor();
  await editor.openQuickFixes(right.replace(/^.*: /, ''));
  await take('check');
  await workbench.press('Escape');
  await workbench.runCommand('File: Revert File');

  const [above, text] = scene.typed;
  await editor.select(above);
  await workbench.press('End', 'Enter', 'Enter');
  await workbench.typeText(text);
  await editor.suggestions();
  await take('write');
  await workbench.runCommand('File: Revert File');
}

void main();
