import assert from 'node:assert/strict';
import {
  linkedPath,
  linkTarget,
  onOneLine,
  plainMarkdown,
  plainWords,
} from '../../../src/text/plainMarkdown';

describe('Plain words in Markdown', () => {
  it('are escaped, and read back as they were', () => {
    const words = 'a*b_c `d` [e](f) <!-- g --> &lt; \\ | ~h~ $i$ !';
    assert.equal(plainWords(plainMarkdown(words)), words);
    assert.equal(plainMarkdown('<b>&'), '&lt;b&gt;&amp;');
  });

  it('keep their web addresses, in which a viewer would show escapes and follow them', () => {
    const kept = 'https://a.example/_b_c/~d?e=1&f=2 www.a.example/b_c#d';
    assert.equal(plainMarkdown(kept), kept);
    assert.equal(plainMarkdown('(https://a.example/b_c_) _d'), '(https://a.example/b_c\\_) \\_d');
    assert.equal(plainMarkdown('https://a.example/b|c_d'), 'https://a.example/b\\|c\\_d');
    for (const words of ['https://a.example/?b&amp;c_d', 'xhttps://a_b', 'https://[a_b]', 'http://a\\_b *c*'])
      assert.equal(plainWords(plainMarkdown(words)), words);
  });

  it('stand on one line, in their order', () => {
    assert.equal(onOneLine(' a\r\n\tb\u2028\u202ec\u0000 '), 'a b c');
  });
});

describe('A path as the target of a link', () => {
  it('reads back as it was', () => {
    for (const path of ['../år 2024/a (1)#b?c.md', "o'b*!.md", '100%.md']) {
      const target = linkTarget(path);
      assert.match(target, /^[\w./%-]+$/);
      assert.equal(linkedPath(target), path);
    }
  });

  it('is taken as it stands where it is no proper one', () => {
    assert.equal(linkedPath('100%.md'), '100%.md');
    assert.equal(linkTarget('\ud800.md'), '%EF%BF%BD.md');
  });
});
