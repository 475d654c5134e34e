import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { importMinutes } from '../../../../src/authoring/import/importMinutes';
import { docxText } from '../../../../src/archive/sources/docxText';
import { htmlText } from '../../../../src/archive/sources/htmlText';
import { pdfText } from '../../../../src/archive/sources/pdfText';
import { type Extract, sourceText } from '../../../../src/archive/sources/sourceText';
import type { Minutes } from '../../../../src/minutes/model';
import { asPages, makeDocx, makePdf } from './makeDocuments';

const extract: Extract = (kind, bytes) => (kind === 'docx' ? docxText(bytes) : pdfText(bytes));

const TEXT = `Rektorsgruppen norra området

Tisdagen den 14 nov 2023, 08.30-11.00
Plats: Björken

Deltagare LG: Anna Berg, Bo Ek, Cia Lind, Dan Holm

Frånvarande: Gun Hed (sem), Hans Ivarsson (sekr)

BESLUT

1. Planen för vikarier

Rektorsgruppen beslutar att godkänna planen för höstens vikarier och att följa upp den i juni.

INFORMATION

2. Läget i verksamheterna

Föredragande: Bo Ek

Anna redogör för hur elevhälsan arbetar under våren. Fler insatser planeras i årskurs fyra och i
årskurs fem under hösten, och skolorna återkommer med sina planer när de är klara.

3. Övrigt

Inget anmält.
`;

function imported(text: string): Minutes {
  const result = importMinutes(text);
  assert.equal(result.failure, undefined);
  return result.minutes;
}

function said({ meeting, attendees, items, decisions }: Minutes) {
  const { group, date, window, place, secretary } = meeting;
  return {
    meeting: [group, date, window?.start, window?.end, place, secretary],
    attendees: attendees.map(({ name, group: of, presence, roles, reason }) => [
      name,
      of,
      presence,
      roles,
      reason,
    ]),
    items: items.map(({ number, title, section, presenters }) => [
      number,
      title,
      section,
      presenters.map((p) => p.name),
    ]),
    decisions: decisions.map(({ id, text, item }) => [id, text, item]),
  };
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await sourceText(name, bytes, extract);
  assert.equal(read.failure, undefined);
  return read.text;
}

describe('the text of files to be imported', () => {
  const expected = said(imported(TEXT));

  it('of a Word document makes the same minutes as the text', async () => {
    const paragraphs = TEXT.trim()
      .split('\n\n')
      .flatMap((paragraph) => [paragraph, '']);
    assert.deepEqual(said(imported(await textOf('a.docx', makeDocx(paragraphs)))), expected);
    const withoutBlank = paragraphs.filter((paragraph) => paragraph !== '');
    const headed = withoutBlank.map((words) =>
      /^(?:BESLUT|INFORMATION)$/.test(words)
        ? `Heading1|${words}`
        : /^\d/.test(words)
          ? `Heading2|${words}`
          : words,
    );
    assert.deepEqual(said(imported(await textOf('A.DOCX', makeDocx(headed)))).decisions, expected.decisions);
  });

  it('of a PDF makes the same minutes as the text', async () => {
    const pdf = makePdf(asPages(TEXT.replace('\n3. Övrigt', '\n\f3. Övrigt')));
    const text = await textOf('a.pdf', pdf);
    assert.match(text, /klara\.\n(?:\n)?\f3\. Övrigt/);
    assert.deepEqual(said(imported(text)), expected);
  });

  it('of a PDF with columns is in the order of reading', async () => {
    const left = Array.from({ length: 8 }, (_, i) => `Left column line number ${i} goes on to here`);
    const right = Array.from({ length: 8 }, (_, i) => `Right column line number ${i} goes on to here`);
    const page = [
      {
        x: 60,
        y: 800,
        text: 'A title that goes over both of the columns of this page, from the left to the right',
      },
      ...left.flatMap((text, i) => [
        { x: 60, y: 760 - i * 12, text },
        { x: 320, y: 760 - i * 12, text: right[i] ?? '' },
      ]),
    ];
    const lines = (await textOf('a.pdf', makePdf([page]))).split('\n').filter((line) => line !== '');
    assert.deepEqual(lines.slice(1), [...left, ...right]);
  });

  it('of a table in a PDF stays row by row', async () => {
    const page = Array.from({ length: 9 }, (_, i) => [
      { x: 60, y: 760 - i * 12, text: `Task ${i}` },
      { x: 320, y: 760 - i * 12, text: 'Anna' },
    ]).flat();
    assert.match(await textOf('a.pdf', makePdf([page])), /^Task 0 {3}Anna\nTask 1 {3}Anna$/m);
  });

  it('of HTML keeps lists, tables, links and emphasis', () => {
    assert.equal(
      htmlText(
        '<h1>Team &amp; co</h1><p><strong>Present: </strong>Anna</p><p>Bo</p><ul><li>one<ul><li>two</li></ul></li></ul><ol><li><p>a</p></li><li>b</li></ol><table><tr><td><p>x</p></td><td>y</td></tr><tr><td>1</td><td><a href="https://e.org">2</a></td></tr></table>',
      ),
      '# Team & co\n\n**Present:** Anna\nBo\n\n- one\n  - two\n1. a\n2. b\n\n| x | y |\n| --- | --- |\n| 1 | [2](https://e.org) |\n',
    );
  });

  const refusals: readonly [what: string, name: string, bytes: () => Uint8Array, failure: string][] = [
    ['an empty file', 'a.docx', () => new Uint8Array(), 'empty'],
    ['a type that is not known', 'a.xlsx', () => new Uint8Array(4), 'unknown-type'],
    ['a file without a type', 'minutes', () => new Uint8Array(4), 'unknown-type'],
    ['a file of 50 MB', 'a.pdf', () => new Uint8Array(50 * 1024 * 1024), 'too-large'],
    ['a zip that is no Word document', 'a.docx', () => zipSync({ 'a.txt': new Uint8Array(3) }), 'no-docx'],
    ['what is no zip', 'a.docx', () => Buffer.from('text'), 'no-docx'],
    ['half a Word document', 'a.docx', () => makeDocx(['x']).slice(0, 400), 'no-docx'],
    [
      'a Word document with a password',
      'a.docx',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      'encrypted',
    ],
    ['what is no PDF', 'a.pdf', () => Buffer.from('text'), 'no-pdf'],
    ['half a PDF', 'a.pdf', () => Buffer.from('%PDF-1.4\n1 0 obj\n<<'), 'no-pdf'],
    ['a PDF that is pictures of pages', 'a.pdf', () => makePdf([[]]), 'no-text-layer'],
    [
      'a PDF with a password',
      'a.pdf',
      () =>
        makePdf(
          [[{ x: 1, y: 1, text: 'x' }]],
          `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
        ),
      'encrypted',
    ],
    ['bytes that are no text', 'a.txt', () => Uint8Array.of(0xff, 0xfe, 0x41, 0), 'not-text'],
  ];
  for (const [what, name, bytes, failure] of refusals) {
    it(`refuses ${what}`, async () => {
      assert.deepEqual(await sourceText(name, bytes(), extract), { failure });
    });
  }
});
