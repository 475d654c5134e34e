import { launchBrowser } from '../host/browser';
import { openPage, Workbench } from './workbench';

/** Opens the window at an address in a browser of its own. Fails unless the extension becomes active there. */
export async function checkActivation(address: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const workbench = new Workbench(await openPage(browser, address));
    await workbench.openContainer('Minutes');
    await workbench.waitForActivation('Minutes');
  } finally {
    await browser.close();
  }
}
