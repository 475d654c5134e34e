import fc from 'fast-check';

/** What may stand before the text of a line: marks of containers, and white space of every kind. */
const PREFIXES = [
  ...['> ', '>', '>\t', '- ', '- ', '-   ', '-\t', '* ', '+ ', '1. ', '1. ', '2) ', '10.  ', '007. '],
  ...['', '', '', ' ', '  ', '  ', '   '],
];

/** Prefixes that make code of what follows, and footnotes: rare in minutes, and where remark has faults of its own. */
const RARE_PREFIXES = ['    ', '\t', '-     ', '[^n]: '];

/** Texts that open, close or nearly open a block, and plain ones among them. */
const TEXTS = [
  ...['', '', 'word', 'two words', 'å', '\u00a0', 'a [link](x)', '**bold**', '-x', '1234567890. x', '12) x'],
  ...[
    '# Title',
    '## Title ##',
    '####### Seven',
    '#tag',
    '#',
    '# a #b',
    '#\tTab',
    '# a \\#',
    '---',
    '===',
    '=',
    '-',
  ],
  ...['***', '* * *', '- - -', '_ _ _', '+', '*', '>', '1.', '2.'],
  ...['```', '````', '```yaml beslut', '``` a`b', '~~~', '~~~ x y', '~~~~', '``` \\a &amp;'],
  ...[
    '<div>',
    '</div>',
    '<!-- note',
    '-->',
    '<!-- all -->',
    '<pre>',
    '</pre>',
    '<?x',
    '?>',
    '<!X',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<em> x',
    '<a href="x">y',
    '[ ] open',
    '[x] done',
    '[X] done',
    '[/] begun',
    '[x]',
    '[ ]',
    '[y] no',
    '[x]no',
  ],
  ...['[a]: /b', '[a]: /b "c"', "[a]: /b 'c", '[a]:', '/b', '"c"', '[a', 'b]: /c', '[^n]', '[a]: <b c> (d)'],
  ...['| a | b |', '|---|---|', '| - |', 'a | b', '--- | ---', ':-', '|', '-|-', 'a \\| b', ':-: | :-'],
];

const line = fc
  .tuple(
    fc.array(fc.constantFrom(...PREFIXES), { maxLength: 3 }),
    fc.oneof(
      { weight: 150, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...RARE_PREFIXES) },
    ),
    fc.constantFrom(...TEXTS),
    fc.constantFrom('', '', '', ' ', '  ', '\t'),
  )
  .map(([prefixes, rare, text, trailing]) => prefixes.join('') + rare + text + trailing);

const ending = fc.constantFrom('\n', '\n', '\r\n', '\r');

/**
 * Mixtures of block constructs such as nobody writes, in lines of one or of several endings. None opens with `---`:
 * those are in `documentsWithFrontMatter`.
 */
export const nastyDocuments = fc
  .oneof(
    fc.tuple(fc.array(line, { maxLength: 12 }), ending).map(([lines, one]) => lines.join(one)),
    fc.array(fc.tuple(line, ending), { maxLength: 12 }).map((lines) => lines.flat().join('')),
    fc
      .array(fc.constantFrom(...' \t\n\n>-+*#=`~<>!?[]()x:|1.0_\\"\'/aå'), { maxLength: 60 })
      .map((characters) => characters.join('')),
  )
  .filter((text) => !/^---[ \t]*[\r\n]/.test(text));

/** Front matter, closed or only seemingly so, before a body; a text that never closes it has no containers. */
export const documentsWithFrontMatter = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('---\n', '--- \t\n', '\ufeff---\n', '---\r\n', '---\r'),
      fc.constantFrom('', 'a: 1\n', '\n', '- a\n', ' ---\n', '----\n', '...\n'),
      fc.constantFrom('---\n', '--- \t\n', '---\r\n'),
      nastyDocuments,
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('---\n', '----\n', '---'),
      fc.constantFrom('', 'a: 1\n', '# b\n', '```\n', 'c\n===\n'),
    )
    .map((parts) => parts.join('')),
);
