import { assert } from 'chai';
import { extensions, workspace } from 'vscode';

describe('the extension host', () => {
  it('is the one asked for', () => {
    assert.strictEqual(typeof process, EXTENSION_HOST === 'web' ? 'undefined' : 'object');
  });

  it('starts the extension', async () => {
    const extension = extensions.getExtension('minutes.minutes');
    assert.exists(extension);
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  it('has the folder of the tests open', () => {
    assert.lengthOf(workspace.workspaceFolders ?? [], 1);
  });
});
