import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { minutesArticle } from '../../../../src/authoring/document/article';
import { htmlPage } from '../../../../src/authoring/document/htmlPage';
import { wordFile } from '../../../../src/authoring/document/wordFile';
import { readMinutes } from '../../../../src/minutes/reader';
import { ENGLISH_FRONT } from '../../minutes/sample';

const LINES = [
  '# The board',
  '',
  '```yaml attendees',
  'group: Board',
  'present: [Ann Bell (chair)]',
  'absent: [Bob Cole (ill)]',
  '```',
  '',
  '## Decisions',
  '',
  '```yaml decision',
  'id: D1',
  'text: The plan is approved.',
  'by: Board',
  'status: adopted',
  'vote: { for: 3, against: 1 }',
  '```',
  '',
  '- [ ] Ann Bell: send it to **everyone** at [the office](https://example.org/)',
  '',
  '![The bridge](bridge.png)',
];

function article() {
  const minutes = readMinutes([...ENGLISH_FRONT, ...LINES].join('\n'));
  assert.ok(minutes);
  return minutesArticle(minutes, (address) => address);
}

describe('a page of minutes', () => {
  it('holds all it needs and says its language and title', () => {
    const page = htmlPage([article(), article()], { title: 'A & B', language: 'sv' });
    assert.match(page, /^<!doctype html><html lang="sv"><head><meta charset="utf-8">/);
    assert.match(page, /<title>A &#x26; B<\/title>/);
    assert.equal(page.match(/<article lang="en">/g)?.length, 2);
    assert.doesNotMatch(page, /<(?:script|link)\b/);
  });
});

describe('a Word file of minutes', () => {
  it('has headings, tables of people and facts, and the words of pictures', async () => {
    const bytes = await wordFile([article()], { title: 'The board', language: 'en' });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
    );
    assert.deepEqual(rows, [
      ['Group', 'Board'],
      ['Date', 'Tuesday 24 September 2024'],
      ['Time', '12:00-16:00'],
      ['Name', 'Role', 'Status'],
      ['Ann Bell', 'chair', 'present'],
      ['Bob Cole', '', 'absent (ill)'],
      ['Decision · D1 · adopted'],
      ['The plan is approved.'],
      ['Decided by', 'Board'],
      ['Vote', 'For: 3Against: 1'],
    ]);
    assert.match(value, /<h1>The board<\/h1>/);
    assert.match(value, /<h2>Decisions<\/h2>/);
    assert.match(value, /<strong>everyone<\/strong>/);
    assert.match(value, /<a href="https:\/\/example\.org\/">the office<\/a>/);
    assert.match(value, /The bridge/);
  });

  it('has every meeting on a page of its own', async () => {
    const bytes = await wordFile([article(), article()], { title: 'All', language: 'en' });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    assert.equal(value.match(/The plan is approved\./g)?.length, 2);
  });
});
