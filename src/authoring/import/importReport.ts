/** What an import did beside keeping the words, as data. Lines are 1-based, of the source. */
export interface ImportReport {
  /** Numbers of agenda items that the source had lost. */
  readonly restored: readonly { readonly line: number; readonly number: string; readonly title: string }[];
  /** Lines that are no words of the minutes: page headers and footers, debris. */
  readonly removed: readonly { readonly line: number; readonly text: string }[];
  /** Lines that go on from before a page break. */
  readonly joined: readonly { readonly line: number }[];
  /** Further lists of those present: the text holds the minutes of more meetings, of which the first was read. */
  readonly otherMeetings: readonly { readonly line: number }[];
  /** Required keys of the front matter for which the source says nothing. */
  readonly missing: readonly ('group' | 'date' | 'time')[];
  /** What only the language suggests to be a decision or an action: left as text. */
  readonly left: readonly SuggestedRecord[];
  readonly counts: {
    readonly attendees: number;
    readonly items: number;
    readonly decisions: number;
    readonly actions: number;
  };
}

export interface SuggestedRecord {
  readonly line: number;
  readonly type: 'decision' | 'action';
  readonly text: string;
}
