import assert from 'node:assert/strict';
import { markdownTable } from '../../../src/authoring/markdownTable';

describe('markdownTable', () => {
  it('takes nothing in a cell for markup', () => {
    const text = 'a|b\\ *c* _d_ `e` [f](g) <b>&amp; ~h~\n| i';
    assert.deepEqual(
      [...markdownTable(['A|B'], [[{ text }], [{ text: '2024', href: '../å b/(1).md' }]])],
      [
        '| A\\|B |\n',
        '| --- |\n',
        '| a\\|b\\\\ \\*c\\* \\_d\\_ \\`e\\` \\[f\\](g) &lt;b&gt;&amp;amp; \\~h\\~ \\| i |\n',
        '| [2024](<../%C3%A5%20b/%281%29.md>) |\n',
      ],
    );
  });
});
