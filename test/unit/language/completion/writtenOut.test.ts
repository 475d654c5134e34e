import assert from 'node:assert/strict';
import type { CompletionItem } from '../../../../src/language/completion/item';
import { isWrittenOut } from '../../../../src/language/completion/writtenOut';

function item(newText: string, change: Partial<CompletionItem> = {}): CompletionItem {
  return {
    kind: 'person',
    label: newText,
    newText,
    isSnippet: false,
    range: { start: 0, end: 0 },
    ...change,
  };
}

function isOut(typed: string, ...items: readonly CompletionItem[]): boolean {
  return isWrittenOut(items.map((one) => ({ item: one, typed })));
}

describe('isWrittenOut', () => {
  it('is true of a suggestion that is typed in full', () => {
    assert.ok(isOut('Ann Bell', item('Bo Ek'), item('Ann Bell')));
    assert.ok(isOut('adopted', item(' adopted')));
  });

  it('is false while something is left to choose', () => {
    assert.ok(!isOut('Ann', item('Ann'), item('Ann Bell')));
    assert.ok(!isOut('ann bell', item('Ann Bell')));
    assert.ok(!isOut('Ann B', item('Ann Bell')));
    assert.ok(!isOut('', item('')));
    assert.ok(!isOut('Cia'));
  });

  it('is false of a snippet: its word stands for more', () => {
    const snippet = item('```yaml decision', { kind: 'snippet', label: 'decision', isSnippet: true });
    assert.ok(!isOut('decision', snippet));
    assert.ok(!isOut('decision', item('decision'), snippet));
  });
});
