import assert from 'node:assert/strict';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { nameAfterMove, pathAfterMove } from '../../../src/archive/movedFiles';
import { readMinutes } from '../../../src/minutes/reader';
import { summarise } from '../../../src/minutes/summary';
import { entryOf, meetingText } from './fakeStore';
import { indexed } from './indexed';

function file(path: string): MinutesFile {
  const minutes = readMinutes(meetingText('2025-01-02'));
  assert.ok(minutes);
  return { entry: entryOf(path), minutes: summarise(minutes), unsaved: false };
}

/** What a name in a file has to become when another was moved; `others` are the files beside these two. */
function name(written: string, from: string, before: string, now: string, ...others: string[]) {
  const [source, target] = [file(from), file(now)];
  const index = indexed([source, target, ...others.map(file)]);
  return nameAfterMove(
    written,
    source,
    { before: entryOf(before), now: target.entry },
    {
      filesNamed: (sought, of) => index.filesNamed(sought, of),
      namesFrom: () => ['the new name'],
    },
  );
}

describe('nameAfterMove', () => {
  it('follows a file that a name or a path from the root meant', () => {
    assert.equal(name('old', 'a/from.md', 'a/old.md', 'a/new.md'), 'the new name');
    assert.equal(name('old', 'b/from.md', 'a/old.md', 'a/new.md'), 'the new name');
    assert.equal(name('a/old', 'b/from.md', 'a/old.md', 'a/new.md'), 'the new name');
  });

  it('leaves a name that still leads there, or that meant another file', () => {
    assert.equal(name('old', 'a/from.md', 'a/old.md', 'b/old.md'), undefined);
    assert.equal(name('other', 'a/from.md', 'a/old.md', 'a/new.md'), undefined);
    assert.equal(name('old', 'b/from.md', 'a/old.md', 'a/new.md', 'b/old.md'), undefined);
  });

  it('does not let a name slip to another file that has it elsewhere', () => {
    assert.equal(name('old', 'a/from.md', 'a/old.md', 'a/new.md', 'b/old.md'), 'the new name');
  });
});

describe('pathAfterMove', () => {
  it('is the way from the folder of the reference', () => {
    const moved = { before: entryOf('a/old.md'), now: entryOf('b/new.md') };
    assert.equal(pathAfterMove('../a/old.md', entryOf('c/from.md'), moved), '../b/new.md');
    assert.equal(pathAfterMove('old.md', entryOf('a/from.md'), moved), '../b/new.md');
    assert.equal(pathAfterMove('old.md', entryOf('c/from.md'), moved), undefined);
  });
});
