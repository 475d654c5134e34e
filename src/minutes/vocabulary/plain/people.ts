import type { Words } from '../words';

/** The words of one language about people in the attendee lists of plain minutes. */
export interface PeopleTerms {
  /** Ways to write a role beside those of the format: in the plural as a heading, or before more words. */
  readonly roles: Readonly<Record<string, Words>>;
  /** What people are beside the roles of the format, where it stands behind a name without a comma. */
  readonly functions: Words;
  /** Open a remark that somebody is not there. */
  readonly absent: Words;
  /** Between a name and a word that says somebody is not there: `Anna sent apologies`. */
  readonly absentVerbs: Words;
  /** Between a label of a list and the names, where they make a sentence: `Present were Anna and Bo`. */
  readonly listVerbs: Words;
  /** Open a remark on why somebody is not there, beside the reasons of the format. */
  readonly reasons: Words;
  /** Open a remark on when or how somebody took part, which is neither a role nor where they come from. */
  readonly remarks: Words;
  /** Before a remark that is also on the person before: `Anna and Bo (both remote)`. */
  readonly both: Words;
  /** Before the name of the person whom another stands in for. */
  readonly standsIn: Words;
  /** Between a role and where its holder comes from: `guest from the build team`. */
  readonly comesFrom: Words;
  /** Between a role and what its holder came for: `guest to talk about the survey`. */
  readonly comesFor: Words;
  /** Labels of lists that other sentences open with, too: they are some only over people, in the head of the page. */
  readonly casualLabels: { readonly attendees: Words; readonly absent: Words };
  /** Words around the label of a list that name no group: `other`, `present`. */
  readonly fillers: Words;
  /** Words that no person's name holds: of sentences, counts, empty lists and instructions. */
  readonly notInNames: Words;
  /** Of those, the ones that are names where they are capitalised: `Will`. */
  readonly alsoNames: Words;
  /** Words of the names of organisations. */
  readonly organisations: Words;
  /** The headers of a table's columns. */
  readonly columns: Readonly<Record<PeopleColumn, Words>>;
  /** Values of a column that says who was there, beside marks. */
  readonly yes: Words;
  readonly no: Words;
  /** Single words and signs that say whether somebody was there, and nothing else. */
  readonly marks: { readonly present: Words; readonly absent: Words };
}

export type PeopleColumn =
  'name' | 'first-name' | 'last-name' | 'affiliation' | 'role' | 'presence' | 'reason' | 'email' | 'group';
