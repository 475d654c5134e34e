import type { Words } from '../words';

/**
 * How a language speaks of decisions and commitments in running text: what `decisionLanguage` and `commitmentLanguage`
 * go by. Phrases match whole words, with any white space between them, without diacritics, and through the slips that
 * scanning makes of `å`, `ä` and `ö`; `…` in a phrase stands for up to six words.
 */
export interface Speech {
  readonly decisions: DecisionSpeech;
  readonly commitments: CommitmentSpeech;
  readonly records: RecordSpeech;
}

/** How plain minutes state decisions and actions, beside the labels of the format. */
export interface RecordSpeech {
  /** Before a colon. */
  readonly decisionLabels: Words;
  readonly actionLabels: Words;
  /** Last words of longer labels: `Final decision:`, `Styrelsens beslut:`. */
  readonly decisionNouns: Words;
  readonly actionNouns: Words;
  /** Words in a label by which it states nothing: `Förslag till beslut`, `Previous decision`. */
  readonly notStated: Words;
  /** Between an action's label and its owner: `Action item for Anna:`. */
  readonly labelFor: Words;
  /** Before a colon: something was put to the vote, `POLL: …`; and what says how it ended. */
  readonly polls: Words;
  readonly outcomes: Words;
  /** Sources of regular expressions for what opens a line that states a decision, and for whole lines that do. */
  readonly openings: Words;
  readonly statements: Words;
  /** Pieces in plain letters one of which every such opening and statement holds: most lines hold none. */
  readonly stems: Words;
  /** The end of a sentence that only leads to the decisions listed under it: `Styrelsen beslutar`. */
  readonly leads: Words;
  /** Whole entries that say there is nothing. */
  readonly nothing: Words;
  /** Words that close or open an entry and say how far it has come. */
  readonly status: Readonly<Record<'done' | 'in-progress' | 'cancelled' | 'carried', Words>>;
  /** Before the owner in closing parentheses: `(Lead: Anna)`. */
  readonly ownerWords: Words;
  /** Words for all who are there, in an owner's place. */
  readonly everybody: Words;
  /** Words of a table's header. */
  readonly columns: Readonly<
    Record<'owner' | 'action' | 'decision' | 'item' | 'due' | 'status' | 'id', Words>
  >;
}

export interface DecisionSpeech {
  /** Finite phrases by which a body decides: `beslutade att`, `it was agreed`. */
  readonly phrases: Words;
  /** Those of them whose subject is what was decided, not who did. */
  readonly passives: Words;
  /** What shortly before such a phrase says that nothing is decided, or not yet: `not`, `should be`, `innan`. */
  readonly hedges: Words;
  /** What anywhere before it in the sentence makes it a proposal or a report: `föreslår`, `proposal`. */
  readonly proposals: Words;
  /** What right after it takes it back: `antar att` supposes, and adopts nothing. */
  readonly after: Words;
}

export interface CommitmentSpeech {
  /** Between who and what is to be done: `will`, `to`, `ska`, `kommer att`. */
  readonly auxiliaries: Words;
  /** Those of them after which many other things stand, so that only people who are known count: `Rob to draft`. */
  readonly infinitives: Words;
  /** An auxiliary around its subject: `kommer Anna att …`; undefined where the language has none. */
  readonly split: { readonly before: string; readonly after: string } | undefined;
  /** May stand between the auxiliary and the verb: `also`, `sedan`. */
  readonly adverbs: Words;
  /** The source of a regular expression for a verb of which somebody is only the object: `antas`, `be adopted`. */
  readonly passive: string;
  /** Verbs that do nothing: `vara`, `have`; and what is no verb at all: `to the`. */
  readonly states: Words;
  /** Verbs of work that somebody takes on: `ta fram`, `send`. Whoever is not known must be said to do one of these. */
  readonly deeds: Words;
  /** Sources of regular expressions for what follows a known person in an entry that is theirs: `bokar`, `has to`. */
  readonly work: Words;
  /** After who: phrases that commit by themselves: `åtar sig att`, `volunteered to`. */
  readonly promises: Words;
  /** As promises, after people only: a group that `agreed to` decided. */
  readonly agreements: Words;
  /** Whole phrases by which a matter itself comes back: `ärendet återkommer`. */
  readonly returns: Words;
  /** Endings of words for groups and offices that can take something on: `gruppen`, `styrelsen`, `team`. */
  readonly groups: Words;
  /** Whether such a word may open a longer name: `Gruppen Samordning för digitalisering`. */
  readonly groupOpens: boolean;
  /** May stand before a group or a name: `the`, `den`. */
  readonly articles: Words;
  /** Those who speak, all together or one of them: `we`, `vi`; `I`, `jag`. */
  readonly pronouns: Words;
  /** Words that part a clause from what comes before: `att`, `that`, `and`. */
  readonly clauseWords: Words;
  /** Capitalised words that name nobody, and endings of such words. */
  readonly notNames: Words;
  readonly notNameEndings: Words;
}

/** A long list of words, written as one text with commas between them. */
export function list(words: string): Words {
  return words.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
}
