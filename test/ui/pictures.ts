/** Takes the pictures of the READMEs, in both languages, of the extension as it is built, into docs/images/. */
import { basename, join } from 'node:path';
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
  /** The names of the views. */
  readonly decisions: string;
  readonly openItems: string;
  readonly meetings: string;
  readonly register: string;
  /** The folder, and minutes in it, that register and views are shown with. */
  readonly viewed: { readonly folder: string; readonly minutes: string };
}

const SCENES: readonly Scene[] = [
  {
    language: 'en',
    folder: 'quiet-harbours',
    minutes: '2025/2025-05-21.md',
    mistake: ['status: adopted', 'status: adoptted'],
    typed: ['## Information', '- [ ] @'],
    previewed: '3. Follow-up from last time',
    decisions: 'Decisions',
    openItems: 'Open Items',
    meetings: 'Meetings',
    register: 'Minutes: Show All Decisions',
    viewed: { folder: 'quiet-harbours', minutes: '2025/2025-05-21.md' },
  },
  {
    language: 'sv',
    folder: 'tekniska-namnden',
    minutes: '2025/2025-03-20.md',
    mistake: ['status: beslutat', 'status: beslutatt'],
    typed: ['### § 1 Val', '- [ ] @'],
    previewed: '§ 3 Taxa för båtplatser 2026',
    decisions: 'Beslut',
    openItems: 'Öppna åtgärder',
    meetings: 'Möten',
    register: 'Minutes: Visa alla beslut',
    viewed: { folder: 'ledningsgruppen', minutes: '2025/2025-04-08.md' },
  },
];

/** Wide enough to be read, and small enough to be loaded soon. */
const WINDOW = { width: 1000, height: 600 };
/** By how many pixels the side bar is made wider, so that what its lists say can be read. */
const WIDER = 180;

async function main(): Promise<void> {
  for (const scene of SCENES) {
    await inFolder(scene.folder, scene, takeAll);
    await inFolder(scene.viewed.folder, scene, takeLists);
  }
}

async function inFolder(
  folder: string,
  scene: Scene,
  takePictures: (workbench: Workbench, scene: Scene) => Promise<void>,
): Promise<void> {
  const session = await startSession({
    folder: join(PROJECT, 'examples', folder),
    settings: {
      'minutes.uiLanguage': scene.language,
      'editor.minimap.enabled': false,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  });
  try {
    await session.workbench.page.setViewportSize(WINDOW);
    await takePictures(session.workbench, scene);
  } finally {
    await session.close();
  }
}

async function take({ page }: Workbench, name: string, { language }: Scene): Promise<void> {
  // Away from all that has something to say when pointed at.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(PROJECT, 'docs/images', `${name}-${language}.png`) });
}

async function takeAll(workbench: Workbench, scene: Scene): Promise<void> {
  const { page, editor } = workbench;
  await workbench.openContainer('Minutes');
  await workbench.treeRows(scene.decisions).first().waitFor();
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.openFile(scene.minutes);
  await workbench.runCommand('Markdown: Open Preview');
  const heading = workbench.webview().getByRole('heading', { name: scene.previewed });
  await heading.evaluate((element) => {
    element.scrollIntoView();
  });
  await take(workbench, 'preview', scene);
  await workbench.runCommand('View: Close Editor');

  await workbench.openFile(scene.minutes);
  const [right, wrong] = scene.mistake;
  await editor.select(right);
  await workbench.typeText(wrong);
  await page.locator('.squiggly-error').first().waitFor();
  await editor.openQuickFixes(right.replace(/^.*: /, ''));
  await take(workbench, 'check', scene);
  await workbench.press('Escape');
  await workbench.runCommand('File: Revert File');

  const [above, text] = scene.typed;
  await editor.select(above);
  await workbench.press('End', 'Enter', 'Enter');
  await workbench.typeText(text);
  await editor.suggestions();
  await take(workbench, 'write', scene);
  await workbench.runCommand('File: Revert File');
}

/** The register, and the three views beside the text, each with something in it. */
async function takeLists(workbench: Workbench, scene: Scene): Promise<void> {
  const { page } = workbench;
  await workbench.openContainer('Minutes');
  await workbench.treeRows(scene.decisions).first().waitFor();
  await workbench.runCommand(scene.register);
  await workbench.webview().getByRole('row').nth(1).waitFor();
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await take(workbench, 'register', scene);
  await workbench.runCommand('View: Close Editor');

  await workbench.openFile(scene.viewed.minutes);
  await workbench.openContainer('Minutes');
  const edge = await page.locator('.part.sidebar').boundingBox();
  if (edge === null) throw new Error('no side bar');
  const [right, middle] = [edge.x + edge.width, edge.y + edge.height / 2];
  await page.mouse.move(right, middle);
  await page.mouse.down();
  await page.mouse.move(right + WIDER, middle, { steps: 5 });
  await page.mouse.up();
  await page.locator('.pane-header', { hasText: scene.meetings }).click();
  const day = basename(scene.viewed.minutes, '.md');
  await workbench.treeRows(scene.decisions).filter({ hasText: day }).click();
  await workbench.treeRows(scene.meetings).filter({ hasText: day }).waitFor();
  await workbench.treeRows(scene.openItems).first().waitFor();
  await take(workbench, 'views', scene);
}

void main();
