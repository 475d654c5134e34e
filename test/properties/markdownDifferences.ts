import type { MarkdownDocument } from '../../src/markdown/document';
import type { Node } from './markdownOracle';

/** The first place at which remark and the scanner part, in a document; what follows from it is counted with it. */
export interface Divergence {
  readonly document: MarkdownDocument;
  /** The offset of the first node that one of them has and the other has not; what each has there. */
  readonly at: number;
  readonly remark: Node | undefined;
  readonly ours: Node | undefined;
}

/** A difference that we know of and accept. */
export interface AcceptedDifference {
  readonly name: string;
  /** Why the scanner stays as it is. */
  readonly reason: string;
  readonly explains: (divergence: Divergence) => boolean;
  /** A text on which the two differ for this reason. */
  readonly example: string;
}

export const ACCEPTED: readonly AcceptedDifference[] = [
  {
    name: 'unclosed front matter',
    example: '---\n- a\n',
    reason:
      'A first line `---` that nothing closes is a thematic break. remark reads the whole text for the closing line, ' +
      'opens no list and no quote meanwhile, and does not go back for them. CommonMark has them, and so would an ' +
      'author who is about to write the front matter.',
    explains: ({ document }) =>
      document.frontMatter === undefined && /^\ufeff?---[ \t]*[\r\n]/.test(document.text),
  },
  {
    name: 'item after code that ended a container',
    example: '>\n    a\n2. b\n',
    reason:
      'An empty item, or one with another number than 1, does not interrupt indented code in remark, and the scanner ' +
      'follows. But remark takes code that begins on the line that ends a quote or item to end with that line, so ' +
      'that here, and only here, the item begins. CommonMark knows no such exception.',
    explains: ({ document, at, remark, ours }) => {
      const line = Math.max(document.text.lastIndexOf('\n', at - 1), document.text.lastIndexOf('\r', at - 1));
      const before = document.blocks.filter(({ end }) => end <= line).at(-1);
      return remark?.kind === 'item' && ours?.kind !== 'item' && before?.kind === 'indentedCode';
    },
  },
  {
    name: 'task mark below its bullet',
    example: '-\n   [x] a\n',
    reason:
      'Where a bullet stands alone and text follows on a later line, remark sees a task only if the bullet has no white ' +
      'space after it and the text no indentation beyond the least; and it sees one where that text belongs to the item ' +
      'around the empty one. CommonMark takes white space off before anything else, and such text is not the first ' +
      'paragraph of any item.',
    explains: ({ document, at, remark, ours }) =>
      remark?.kind === 'item' &&
      ours?.kind === 'item' &&
      withoutTask(remark) === withoutTask(ours) &&
      !/\[[ xX]\]/.test(/^.*/.exec(document.text.slice(at))?.[0] ?? ''),
  },
  {
    name: 'lone tag on a lazy line',
    example: '- [x]\n<b>\n',
    reason:
      'A tag alone on its line does not interrupt a paragraph (CommonMark 4.6, kind 7). remark lets it where the line ' +
      'leaves out the marks of a container, that is, where it would have been a lazy continuation.',
    explains: ({ document, at }) =>
      /(^|[\r\n])[ \t>]*<\/?[a-z][^<>\r\n]*>[ \t]*[\r\n]/i.test(nearby(document, at)),
  },
  {
    name: 'title below definitions',
    example: '[a]: /b\nc\n---\n',
    reason:
      'A setext heading whose paragraph opens with link definitions begins after them. remark has its place begin with ' +
      'the first definition, though its text is the same.',
    explains: ({ document, remark }) =>
      remark?.kind === 'heading' &&
      document.blocks.some(({ kind, start }) => kind === 'definition' && start === remark.start),
  },
  {
    name: 'footnote in a footnote',
    example: '[^a]: [^b]: c\n\n    - d\n',
    reason:
      'Lines of a footnote are indented by four columns, so those of a footnote directly inside another by eight. remark ' +
      'measures the same four twice.',
    explains: ({ document }) =>
      document.blocks.some(
        ({ kind, parent }) => kind === 'footnote' && document.blocks[parent]?.kind === 'footnote',
      ),
  },
];

/** The divergence's neighbourhood: the paragraph that went another way may begin some lines before it. */
function nearby({ text }: MarkdownDocument, at: number): string {
  return text.slice(Math.max(0, at - 200), at + 200);
}

function withoutTask({ words }: Node): string {
  return words.replace(/ (done|open)$/, '');
}
