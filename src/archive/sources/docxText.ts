import mammoth from 'mammoth';
import { htmlText } from './htmlText';
import type { Extraction } from './sourceText';

const TITLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Rubrik'] => h1:fresh"];

/** The text of a Word document as Markdown: headings, lists, tables and emphasis. Never rejects. */
export async function docxText(bytes: Uint8Array): Promise<Extraction> {
  try {
    const copy = new Uint8Array(bytes).buffer;
    // The library takes the one in a browser and the other in Node.
    const input = { arrayBuffer: copy, buffer: copy } as unknown as { arrayBuffer: ArrayBuffer };
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: TITLES,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return { text: htmlText(value) };
  } catch {
    return { failure: 'no-docx' };
  }
}
