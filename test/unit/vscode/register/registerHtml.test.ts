import assert from 'node:assert/strict';
import { newNonce, registerHtml } from '../../../../src/vscode/register/registerHtml';

describe('registerHtml', () => {
  const page = registerHtml({
    language: 'sv',
    title: 'A "title" <b>',
    cspSource: 'https://files.example',
    nonce: 'abc',
    script: 'https://files.example/register.js?a=1&b="2"',
    style: 'https://files.example/register.css',
  });

  it('allows its own script and style sheet, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(policy, "default-src 'none'; script-src 'nonce-abc'; style-src https://files.example");
    assert.ok(!/\sstyle=|<style|\son\w+=|unsafe/.test(page));
    assert.equal(page.match(/<script/g)?.length, 1);
  });

  it('escapes what is put into it', () => {
    assert.ok(page.includes('<title>A &quot;title&quot; &lt;b></title>'));
    assert.ok(page.includes('src="https://files.example/register.js?a=1&amp;b=&quot;2&quot;"'));
  });

  it('has a nonce of its own each time', () => {
    assert.match(newNonce(), /^[0-9a-f]{32}$/);
    assert.notEqual(newNonce(), newNonce());
  });
});
