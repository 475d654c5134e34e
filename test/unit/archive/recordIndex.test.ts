import assert from 'node:assert/strict';
import { findReferences } from '../../../src/minutes/references';
import { minutesFile, meetingText } from '../vscode/minutesFiles';
import { indexed } from './indexed';

describe('The record that a reference means', () => {
  const action = '\n```yaml action\nid: A1\ntext: Call\nowner: Ann\nstatus: open\n```\n';
  const here = minutesFile('board/2024/05.md', meetingText('Board', '2024-05-01', [['D1', 'Here']]) + action);
  const there = minutesFile('board/2023/05.md', meetingText('Board', '2023-05-01', [['D1', 'There']]));
  const twice = minutesFile(
    'x.md',
    meetingText('X', '2023-05-01', [
      ['D1', 'One'],
      ['D1', 'Two'],
    ]),
  );
  const index = indexed([here, there, twice]);

  const meant = (written: string): string | undefined => {
    const [mention] = findReferences(written, [{ start: 0, end: written.length }], () => true);
    assert.ok(mention);
    const found = index.record(mention, here);
    return found && `${found.file.entry.path} ${found.kind} ${found.record.text}`;
  };

  it('is one of the file itself where no file is named', () => {
    assert.equal(meant('D1'), 'board/2024/05.md decision Here');
    assert.equal(meant('a1'), 'board/2024/05.md action Call');
    assert.equal(meant('[D1](#d1)'), 'board/2024/05.md decision Here');
  });

  it('is one of another file by stem, path from the root, or path from the file', () => {
    assert.equal(meant('05#D1'), 'board/2024/05.md decision Here');
    assert.equal(meant('board/2023/05#D1'), 'board/2023/05.md decision There');
    assert.equal(meant('[D1](../2023/05.md)'), 'board/2023/05.md decision There');
    assert.equal(meant('[D1](./05.md)'), 'board/2024/05.md decision Here');
  });

  it('is none where there is none, or where several have the id', () => {
    assert.equal(meant('D2'), undefined);
    assert.equal(meant('06#D1'), undefined);
    assert.equal(meant('[D1](2023/05.md)'), undefined);
    assert.equal(meant('x#D1'), undefined);
  });
});
