import assert from 'node:assert/strict';
import { commitmentLanguage } from '../../../../src/minutes/language/commitmentLanguage';
import { decisionLanguage } from '../../../../src/minutes/language/decisionLanguage';
import { sentencesOf } from '../../../../src/minutes/language/sentences';
import { People } from '../../../../src/minutes/people';

const wholeOf = (text: string) => ({ start: 0, end: text.length });
const decides = (text: string) =>
  decisionLanguage(text, wholeOf(text)).map(({ cue }) => text.slice(cue.start, cue.end));
const people = new People(['Anna Berg', 'Bo Ek', 'Kim Poe']);
const commits = (text: string) =>
  commitmentLanguage(text, wholeOf(text), people).map(({ owners }) =>
    owners.map(({ start, end }) => text.slice(start, end)),
  );

describe('sentences', () => {
  it('end at stops, not at abbreviations and figures', () => {
    const text = 'Se t.ex. Bilaga 3.1 om detta. Kl. 13 började det! Mr. Lee said e.g. Yes. End';
    assert.deepEqual(
      sentencesOf(text, wholeOf(text)).map(({ start, end }) => text.slice(start, end)),
      ['Se t.ex. Bilaga 3.1 om detta.', 'Kl. 13 började det!', 'Mr. Lee said e.g. Yes.', 'End'],
    );
  });
});

describe('decision language', () => {
  it('is found in both languages, through lost diacritics and wrapped lines', () => {
    for (const text of [
      'Gruppen ger bifall att jobba vidare.',
      'Styrelsen godkande rapporten.',
      'Mötet enades\nom att vänta.',
      'Rapporten faststalldes.',
      'The group agreed to wait.',
      'Consensus was to move on.',
      'No objections to landing it.',
      'Minutes of the March meeting approved.',
    ])
      assert.equal(decides(text).length, 1, text);
  });

  it('is not what is denied, asked, proposed or put off', () => {
    for (const text of [
      'Gruppen har inte beslutat om saken.',
      'Anna föreslår att mötet beslutar att vänta.',
      'Ska vi godkänna planen?',
      'Nämnden ska besluta i maj.',
      'We need consensus on that before we go on.',
      'This should be decided later.',
      'If approved by the board we go on.',
      'There was no consensus on the name.',
    ])
      assert.deepEqual(decides(text), [], text);
  });
});

describe('commitment language', () => {
  it('names those who take something on', () => {
    assert.deepEqual(commits('Ida och Jens kommer att lyfta frågan.'), [['Ida', 'Jens']]);
    assert.deepEqual(commits('Anna flaggar för att ta upp det.'), [['Anna']]);
    assert.deepEqual(commits('Frågan landar i att Gruppen Samordning för barn ska ta fram ett förslag.'), [
      ['Gruppen Samordning för barn'],
    ]);
    assert.deepEqual(commits('Nästa vecka kommer Bo att skicka underlaget.'), [['Bo']]);
    assert.deepEqual(commits('Not sure yet; Kim to ask the vendor.'), [['Kim']]);
    assert.deepEqual(commits("Kim Poe will draft it, and we'll review it."), [['Kim Poe']]);
    assert.deepEqual(commits('Kim: I will send an email.'), [['Kim']]);
    assert.deepEqual(commits('Ärendet återkommer till gruppen.'), [[]]);
  });

  it('is not what is to be done to things, what somebody is to be, nor a question', () => {
    for (const text of [
      'Planen ska revideras i höst.',
      'Förvaltningen kommer att involveras mer.',
      'Åtgärderna som ska göras är många.',
      'Anna ska vara ledig.',
      'Kim will not be there.',
      'The PR will be merged.',
      'Issue to fill in the page.',
      'Will Kim send it?',
      'Thanks to the team for this.',
    ])
      assert.deepEqual(commits(text), [], text);
  });
});
