import assert from 'node:assert/strict';
import { Branches, type GroupedView } from '../../../src/vscode/branches';

/** A view of words by their first letters; the labels are the letters, or what they are said to be called. */
class Words implements GroupedView<{ readonly word: string }> {
  words: readonly string[];
  labels: Readonly<Record<string, string>> = {};
  asked = 0;

  constructor(...words: string[]) {
    this.words = words;
  }

  groups() {
    const keys = [...new Set(this.words.map((word) => word.charAt(0)))].sort();
    return keys.map((key) => ({ key, label: this.labels[key] }));
  }

  group(key: string) {
    return this.groups().find((group) => group.key === key);
  }

  leaves({ key }: { readonly key: string }) {
    this.asked++;
    return this.words.filter((word) => word.startsWith(key)).map((word) => ({ word }));
  }
}

describe('Branches', () => {
  it('make the leaves of a branch when it is opened, and keep them until something in it changes', () => {
    const view = new Words('ash', 'bay', 'birch');
    const branches = new Branches(view);
    const [ash, b] = branches.give();
    assert.ok(ash && b);
    assert.equal(view.asked, 0);
    const before = branches.leaves(b);
    assert.equal(branches.leaves(b), before);
    branches.leaves(ash);
    view.words = ['ash', 'birch'];
    assert.deepEqual(branches.follow(new Set(['b'])), [b]);
    assert.deepEqual(branches.leaves(b), [{ word: 'birch' }]);
    branches.leaves(ash);
    assert.equal(view.asked, 3);
  });

  it('draw all again where a branch came, went or is called otherwise', () => {
    const view = new Words('ash', 'bay');
    const branches = new Branches(view);
    branches.give();
    view.words = ['ash', 'bay', 'elm'];
    assert.equal(branches.follow(new Set(['e'])), 'all');
    branches.give();
    view.words = ['ash', 'elm'];
    assert.equal(branches.follow(new Set(['b'])), 'all');
    branches.give();
    view.labels = { a: 'Trees' };
    assert.equal(branches.follow(new Set(['a'])), 'all');
    branches.give();
    assert.deepEqual(branches.follow(new Set()), []);
  });

  it('are the same nodes as long as they are called the same', () => {
    const view = new Words('ash', 'bay');
    const branches = new Branches(view);
    const [ash, bay] = branches.give();
    view.labels = { b: 'Laurels' };
    const [again, renamed] = branches.give();
    assert.equal(again, ash);
    assert.notEqual(renamed, bay);
    assert.equal(branches.given('b'), renamed);
  });

  it('find where an opened leaf is', () => {
    const branches = new Branches(new Words('ash', 'bay'));
    const [ash] = branches.give();
    assert.ok(ash);
    const isAsh = ({ word }: { readonly word: string }) => word === 'ash';
    assert.deepEqual(branches.with(isAsh), []);
    branches.leaves(ash);
    assert.deepEqual(branches.with(isAsh), [ash]);
  });
});
