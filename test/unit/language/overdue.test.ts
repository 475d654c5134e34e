import assert from 'node:assert/strict';
import { overdueDays } from '../../../src/language/overdue';
import { slice } from '../../../src/text/range';
import { readBody } from '../minutes/sample';

const BODY = [
  '- [ ] Anna Berg: måla bron (senast 2024-10-01)',
  '- [x] Bo Ek: köp färg (senast 2024-10-01)',
  '- [ ] Cia Lind: lås grinden (senast 2024-12-01)',
  '- [ ] Cia Lind: städa',
  '',
  '```yaml åtgärd',
  'id: Å1',
  'text: Räkna båtarna.',
  'ansvarig: Bo Ek',
  'senast: 2024-09-30',
  'status: pågår',
  '```',
].join('\n');

describe('days by which something was to be done', () => {
  const minutes = readBody(BODY);
  const marked = (isLeft: (text: string) => boolean) =>
    overdueDays(minutes, '2024-10-21', ({ text }) => isLeft(text)).map((range) => slice(minutes.text, range));

  it('are those before today of what is open or in progress', () => {
    assert.deepEqual(marked(() => true).sort(), ['2024-09-30', '2024-10-01']);
  });

  it('are not those of what was carried on or closed elsewhere', () => {
    assert.deepEqual(
      marked((text) => !text.startsWith('måla')),
      ['2024-09-30'],
    );
  });
});
