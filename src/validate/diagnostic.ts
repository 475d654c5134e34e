import type { Minutes } from '../minutes/model';
import type { Mention } from '../minutes/references';
import type { IsoDate } from '../text/calendar';
import type { TextEdit } from '../text/edit';
import type { MessageArgs, MessageId, MessageRef } from '../text/messages';
import type { TextRange } from '../text/range';
import type { ArchiveView } from './archiveView';
import type { Part } from './part';
import type { Presence } from './presence';
import type { SpokenSentence } from './spokenSentence';
import type { Roster } from '../minutes/roster';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One finding. Its text is made last, in the user's language, from `message` and `args`. */
export interface Diagnostic {
  /** A code of rules.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly message: MessageId;
  readonly args: MessageArgs;
  readonly fixes: readonly Fix[];
}

/** A repair the user may choose. */
export interface Fix {
  readonly title: MessageRef;
  readonly edits: readonly TextEdit[];
  /** The one that is right in most cases; at most one of a diagnostic. */
  readonly preferred: boolean;
  /** What is to become of a record, perhaps of another file; the edits are then for others to find. */
  readonly intent?: FixIntent;
}

/** What a repair is to bring about where edits of the file at hand are not enough. Approved minutes are never meant. */
export type FixIntent =
  /** Carry an action of an earlier meeting over into the file at hand, or close it there. */
  | { readonly kind: 'carry-over' | 'close'; readonly record: RecordPlace }
  /** Note in a decision which one it supersedes, or by which it is superseded. */
  | {
      readonly kind: 'supersedes' | 'superseded-by';
      readonly record: RecordPlace;
      readonly reference: string;
    }
  /** Ask by which decision this one is superseded. */
  | { readonly kind: 'choose-successor'; readonly record: RecordPlace };

/** Where a record stands, and what it says there. */
export interface RecordPlace {
  readonly uri: string;
  readonly type: 'decision' | 'action';
  readonly id: string | undefined;
  readonly text: string;
  /** `RecordBase.start`. */
  readonly start: number;
}

/** What a rule reports; the registry adds severity and drops what is switched off or ignored. */
export interface Finding {
  readonly code: string;
  readonly range: TextRange;
  readonly message: MessageId;
  readonly args?: MessageArgs | undefined;
  /** Dear ones are made when asked for: hardly any of them ever is. */
  readonly fixes?: readonly Fix[] | ((finding: Finding) => readonly Fix[]) | undefined;
  /** Where a code's default severity depends on the case. */
  readonly severity?: Severity | undefined;
}

/** What a rule is given. */
export interface RuleContext {
  readonly minutes: Minutes;
  /** Who was there and who was not. */
  readonly presence: Presence;
  /** The sentences that sound like a decision or an action. */
  readonly spoken: readonly SpokenSentence[];
  /** The file's name without its folder, where it has one. */
  readonly fileName: string | undefined;
  /** Keys allowed in the front matter beside those of the schema. */
  readonly extraFrontMatterKeys: readonly string[];
  /** People known beside the attendees. */
  readonly roster: Roster;
  /** Today's date, for repairs that write it; undefined where nobody has told. */
  readonly today: IsoDate | undefined;
  /** The other minutes; undefined where they are not known, and nothing can be said of them. */
  readonly archive: ArchiveView | undefined;
  /** The references to other files in the running text. */
  readonly mentions: readonly Mention[];
  /** What a word was before it was damaged, where that is known and clear; undefined where there is no dictionary. */
  readonly repairs: ((word: string) => string | undefined) | undefined;
}

/** What a local rule is given. */
export interface LocalContext extends RuleContext {
  /** What it is to look at: all of the minutes, or where they have changed. */
  readonly part: Part;
}

/** One rule of rules.md, or a few codes that come from one reading of the same text. */
export interface Rule {
  /** Its codes with their default severities. */
  readonly codes: Readonly<Record<string, Severity>>;
  check(context: RuleContext): Iterable<Finding>;
}

/**
 * A rule whose findings in a part of the text follow from its words and from who was there, when and where, but from no
 * other part: what it found stays so until these change. Only what repairs write may follow from all of the minutes.
 */
export interface LocalRule extends Omit<Rule, 'check'> {
  check(context: LocalContext): Iterable<Finding>;
}
