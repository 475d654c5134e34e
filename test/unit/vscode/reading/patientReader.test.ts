import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PatientReader } from '../../../../src/vscode/reading/patientReader';

describe('PatientReader', () => {
  let folder: string;
  const realNow = performance.now.bind(performance);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'minutes-patient-'));
    writeFileSync(join(folder, 'a.md'), 'A');
  });

  afterEach(() => {
    performance.now = realNow;
    rmSync(folder, { recursive: true });
  });

  for (const [what, milliseconds] of [
    ['a disk that answers at once', 0.01],
    ['a disk that lets wait', 50],
  ] as const) {
    it(`reads from ${what}, and gives the file system's own error`, async () => {
      let time = 0;
      performance.now = () => (time += milliseconds);
      const reader = new PatientReader();
      for (let count = 0; count < 3; count++) {
        assert.equal(Buffer.from(await reader.read(join(folder, 'a.md'))).toString(), 'A');
        await assert.rejects(reader.read(join(folder, 'missing.md')), { code: 'ENOENT' });
      }
    });
  }
});
