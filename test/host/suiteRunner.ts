import 'mocha/mocha.js';
import { MARK } from './mark';

/**
 * Runs mocha inside an extension host. It is bundled before the suites, so that `describe` is there when they are
 * read. Mocha's build for browsers serves both hosts: the web worker has no Node, and neither host has a page, which is
 * why the run of the class is called and not the one made for pages.
 */
mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, color: false });
if (TEST_GREP !== '') mocha.grep(TEST_GREP);
Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
  console.log(MARK, ...args);
};

/** What the editor calls. It fails when a test has failed. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    Mocha.prototype.run.call(mocha, (failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
