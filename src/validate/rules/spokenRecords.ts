import type { Paragraph } from '../../markdown/document';
import type { Minutes } from '../../minutes/model';
import { schemaOf } from '../../minutes/schema/schemas';
import { termsOf, writtenKey } from '../../minutes/vocabulary/vocabulary';
import { asScalar, lineEndingOf } from '../../minutes/yaml/edits';
import { type TextEdit, insertion, replacement } from '../../text/edit';
import { slice } from '../../text/range';
import type { Finding, Fix, Rule } from '../diagnostic';
import type { Presence } from '../presence';
import { labelledSentence } from '../labelledSentence';
import { Inference } from '../schema/inferred';
import type { SpokenSentence } from '../spokenSentence';

/** Sentences that sound like a decision or an action where none is stated that says the same, and that repeat a decision. */
export const spokenRecords: Rule = {
  codes: { 'decision-language': 'info', 'action-language': 'info', 'decision-restated': 'info' },
  *check({ minutes, presence, spoken }) {
    const { kind, decisions } = minutes;
    for (const sentence of spoken) {
      const { type, range, restated } = sentence;
      if (restated !== undefined) {
        if (kind !== 'plain' && type === 'decision' && decisions.some((decision) => decision === restated))
          yield repetition(sentence, restated.id);
        continue;
      }
      yield {
        code: `${type}-language`,
        range,
        message: `${type}-language`,
        ...(kind === 'plain' && { severity: 'hint' }),
        fixes: () => (kind === 'plain' ? labelling(minutes, sentence) : stating(minutes, presence, sentence)),
      };
    }
  },
};

function repetition({ range }: SpokenSentence, id: string | undefined): Finding {
  if (id === undefined) return { code: 'decision-restated', range, message: 'decision-restated.unnamed' };
  return {
    code: 'decision-restated',
    range,
    message: 'decision-restated',
    args: { id },
    fixes: [
      {
        title: { id: 'fix.replace', args: { value: id } },
        edits: [replacement(range, `${id}.`)],
        preferred: false,
      },
    ],
  };
}

/** Plain minutes stay plain: there a label makes a record. */
function labelling(minutes: Minutes, sentence: SpokenSentence): Fix[] {
  return [
    {
      title: { id: `${sentence.type}-language.make` },
      edits: labelledSentence(minutes, sentence),
      preferred: false,
    },
  ];
}

function stating(minutes: Minutes, presence: Presence, sentence: SpokenSentence): Fix[] {
  const { blocks } = minutes.document;
  const { start, end } = sentence.range;
  const paragraph = blocks.find(
    (block): block is Paragraph => block.kind === 'paragraph' && block.start <= start && end <= block.end,
  );
  const edit =
    paragraph?.parent === -1
      ? block(minutes, presence, sentence, paragraph)
      : paragraph && label(minutes, sentence, paragraph);
  return edit === undefined
    ? []
    : [{ title: { id: `${sentence.type}-language.make` }, edits: [edit], preferred: false }];
}

/** A block in place of a paragraph that says nothing else, or behind it. */
function block(
  minutes: Minutes,
  presence: Presence,
  { type, range, owners }: SpokenSentence,
  paragraph: Paragraph,
): TextEdit {
  const { text } = minutes;
  const inference = new Inference(minutes, undefined);
  const { language } = inference;
  const names = owners.map((owner) => presence.nameOf(slice(text, owner).replace(/\s+/g, ' ')));
  const values: Readonly<Record<string, string | undefined>> = {
    text: asScalar(slice(text, range).replace(/\s+/g, ' '), false),
    owner:
      names.length > 1
        ? `[${names.map((name) => asScalar(name, true)).join(', ')}]`
        : names[0] && asScalar(names[0], false),
  };
  const lines = [
    `\`\`\`yaml ${termsOf(language).blockTypes[type][0] ?? type}`,
    ...(schemaOf(type).required ?? []).map((key) => {
      const value = values[key] ?? inference.value({ shape: type, key, flow: false });
      return `${writtenKey(type, key, language)}: ${value}`;
    }),
    '```',
  ];
  const ending = lineEndingOf(text);
  const isWhole = slice(text, paragraph).trim() === slice(text, range);
  return isWhole
    ? replacement(range, lines.join(ending))
    : insertion(paragraph.end, ending + ending + lines.join(ending));
}

/** In a list, a label before a sentence that opens its paragraph. */
function label(
  minutes: Minutes,
  { type, range }: SpokenSentence,
  { start }: Paragraph,
): TextEdit | undefined {
  const { language } = new Inference(minutes, undefined);
  const [word = ''] = termsOf(language).labels[type];
  return range.start === start ? insertion(start, `${word}: `) : undefined;
}
