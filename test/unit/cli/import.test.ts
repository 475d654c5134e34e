import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { makeDocx } from '../archive/sources/makeDocuments';
import { Workplace } from './command';

const NOTES = `# Team meeting 2024-03-05

Present: Anna Berg, Bo Ek

## Notes

### Budget

ACTION: Bo Ek to ask the bank

Anna will call the office.
`;

describe('The command import', () => {
  let place: Workplace;
  const read = (name: string): Promise<string> => readFile(place.path(name), 'utf8');

  beforeEach(() => {
    place = new Workplace();
  });

  afterEach(() => {
    place.remove();
  });

  it('makes minutes of an agenda where it is told to', async () => {
    await place.write(
      'agenda.md',
      '# Agenda: Board meeting, 8 October 2024\n\n## Agenda\n\n1. Welcome\n2. Budget\n',
    );
    const refused = await place.run(['import', 'agenda.md']);
    assert.equal(refused.code, 2);
    assert.match(refused.error, /does not look like minutes/);
    assert.equal((await place.run(['import', '--agenda', 'agenda.md'])).code, 0);
    assert.match(await read('2024-10-08.md'), /group: Board\n[^]*### 1\. Welcome\n\n### 2\. Budget\n/);
  });

  it('never writes over its own source', async () => {
    await place.write('notes.md', NOTES);
    const { code, error } = await place.run(['import', 'notes.md', '--out', './notes.md', '--force']);
    assert.equal(code, 2);
    assert.match(error, /its own source/);
    assert.equal(await read('notes.md'), NOTES);
  });

  it('writes structured minutes beside the source, tells what it did, and never writes over anything', async () => {
    await place.write('notes.txt', NOTES);
    const first = await place.run(['import', 'notes.txt']);
    assert.equal(first.code, 0);
    assert.match(first.out, /^notes\.txt: written to 2024-03-05\.md\n {2}Attendees: 2\. Items: 1\./);
    assert.match(first.out, /Line 11: left as text, perhaps an action: Anna will call the office\./);
    assert.match(first.out, /The text does not say from when to when: fill it in\./);
    assert.equal(first.error, 'Imported: 1. Skipped: 0. Failed: 0.\n');
    assert.equal(await read('notes.txt'), NOTES);
    const text = await read('2024-03-05.md');
    assert.match(text, /^---\nminutes: 1\nlang: en\n/);
    await place.write('2024-03-05.md', `${text}Mine.\n`);
    const second = await place.run(['import', 'notes.txt']);
    assert.equal(second.code, 2);
    assert.match(second.error, /2024-03-05\.md exists already/);
    assert.match(await read('2024-03-05.md'), /Mine/);
    assert.equal((await place.run(['import', 'notes.txt', '--force', '--candidates'])).code, 0);
    assert.match(await read('2024-03-05.md'), /text: Anna will call the office\./);
  });

  it('says why nothing can be written below a file', async () => {
    await place.write('notes.txt', NOTES);
    const { code, error } = await place.run(['import', 'notes.txt', '--out', 'notes.txt/2024-03-05.md']);
    assert.equal(code, 2);
    assert.match(error, /not a directory|already exists/);
    assert.doesNotMatch(error, /--force/);
    assert.equal(await read('notes.txt'), NOTES);
  });

  it('writes into a file or a folder, and reads Word', async () => {
    await place.write(
      'notes.docx',
      makeDocx(
        NOTES.trim()
          .split('\n')
          .map((line) => line.replace(/^(#+) /, (_, marks: string) => `Heading${marks.length}|`)),
      ),
    );
    assert.equal((await place.run(['import', 'notes.docx', '--out', 'made.md', '-q'])).code, 0);
    assert.match(await read('made.md'), /owner: Bo Ek/);
    await mkdir(place.path('made'));
    assert.equal((await place.run(['import', 'notes.docx', '--out', 'made'])).code, 0);
    assert.ok(existsSync(place.path('made/2024-03-05.md')));
  });

  it('goes through a folder, whatever is in it', async () => {
    await place.write('old/a/one.txt', NOTES);
    await place.write('old/a/two.txt', NOTES);
    await place.write('old/b/three.md', NOTES.replace('2024-03-05', '2024-03-12'));
    await place.write('old/README.md', '# Read me\n\nHow to install.\n');
    await place.write('old/broken.pdf', 'not a PDF');
    const { code, out, error } = await place.run(['import', 'old', '--out', 'new', '--format', 'json']);
    assert.equal(code, 2);
    const { files } = JSON.parse(out) as { files: { source: string; target: string }[] };
    assert.deepEqual(
      files.map(({ source, target }) => [source, target]),
      [
        ['old/a/one.txt', 'new/a/2024-03-05.md'],
        ['old/a/two.txt', 'new/a/two.md'],
        ['old/b/three.md', 'new/b/2024-03-12.md'],
      ],
    );
    assert.match(error, /^minutes: old\/broken\.pdf: the file is no PDF/);
    assert.match(error, /old\/README\.md: skipped/);
    assert.match(error, /Imported: 3\. Skipped: 1\. Failed: 1\.\n$/);
  });

  it('refuses what cannot be imported, and wrong usage', async () => {
    await place.write('README.md', '# Read me\n');
    assert.match((await place.run(['import', 'README.md'])).error, /does not look like minutes/);
    assert.equal((await place.run(['import'])).code, 2);
    assert.match((await place.run(['import', 'none.txt'])).error, /none\.txt could not be read/);
    assert.match((await place.run(['check', '--force'])).error, /no option/);
  });
});
