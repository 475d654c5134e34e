import { getDocumentProxy } from 'unpdf';
import { type PageText, pageLines } from './pdfLayout';
import type { Extraction } from './sourceText';

/** How much the library may say on the console: a damaged file is told of in the result. */
const ERRORS_ONLY = 0;

/** The text layer of a PDF, line by line in the order of reading; a form feed opens each page but the first. Never rejects. */
export async function pdfText(bytes: Uint8Array): Promise<Extraction> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS_ONLY });
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const width = page.getViewport({ scale: 1 }).width;
      const texts = items.flatMap((item): PageText[] =>
        'str' in item
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                height: item.height > 0 ? item.height : Math.abs(Number(item.transform[3])),
              },
            ]
          : [],
      );
      pages.push(pageLines(texts, width).join('\n'));
      page.cleanup();
    }
    const text = pages.join('\n\f');
    return /[\p{L}\p{N}]/u.test(text) ? { text: `${text}\n` } : { failure: 'no-text-layer' };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { failure: name === 'PasswordException' ? 'encrypted' : 'no-pdf' };
  }
}
