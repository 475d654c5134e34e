import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { docxText } from '../../../src/archive/sources/docxText';
import { Workplace } from './command';

const MINUTES =
  '---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-09-24\n---\n\n# Board\n\n' +
  '```yaml decision\nid: D1\ntext: Build it.\n```\n\nSee [the plan](plan.pdf).\n';

describe('minutes export', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = new Workplace();
    await place.write('board/a b/one.md', MINUTES);
  });
  afterEach(() => {
    place.remove();
  });

  it('makes a page of minutes, whose links lead on from where it lies', async () => {
    const { code, out, error } = await place.run(['export', '--format', 'html']);
    assert.deepEqual([code, error], [0, 'Minutes exported: 1.\n']);
    assert.match(out, /<title>Board<\/title>/);
    assert.match(out, /Build it\./);
    assert.match(out, /<a href="board\/a%20b\/plan\.pdf">the plan<\/a>/);
    await place.run(['export', '--format', 'html', '--out', 'board/page.html']);
    assert.match(await readFile(place.path('board/page.html'), 'utf8'), /<a href="a%20b\/plan\.pdf">/);
  });

  it('calls several minutes by what they are together, in the language of messages', async () => {
    await place.write('two.md', MINUTES);
    const { out } = await place.run(['export', '--format', 'html', '--lang', 'sv']);
    assert.match(out, /<html lang="sv">.*<title>Alla protokoll<\/title>/s);
    assert.equal(out.match(/<article/g)?.length, 2);
  });

  it('makes a Word file', async () => {
    const { code } = await place.run(['export', '--format', 'docx', '-o', 'all.docx']);
    assert.equal(code, 0);
    const read = await docxText(await readFile(place.path('all.docx')));
    assert.match(read.failure ?? read.text, /Build it\./);
  });

  it('writes no Word file to a terminal', async () => {
    const { code, out, error } = await place.run(['export', '--format', 'docx'], { columns: 80 });
    assert.deepEqual([code, out], [2, '']);
    assert.match(error, /--out/);
    assert.equal((await place.run(['export', '--format', 'docx'])).out.slice(0, 2), 'PK');
  });

  it('says so where a document cannot be made, and leaves the file alone', async () => {
    await place.write('page.html', 'before');
    const { code, error } = await place.run(['export', '--format', 'html', '-o', 'page.html'], {
      makeDocument: () => Promise.resolve(undefined),
    });
    assert.equal(code, 2);
    assert.match(error, /could not be made/);
    assert.equal(await readFile(place.path('page.html'), 'utf8'), 'before');
  });
});
