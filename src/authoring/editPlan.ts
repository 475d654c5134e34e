import type { Minutes } from '../minutes/model';
import type { TextEdit } from '../text/edit';
import type { MessageRef } from '../text/messages';

/** What a command on the text is to change, or why it changes nothing. */
export type EditPlan =
  | { readonly edits: readonly TextEdit[]; readonly refusal?: undefined }
  | { readonly edits?: undefined; readonly refusal: MessageRef };

/** Reads a text as the caller reads minutes, to see what an edit makes of it. */
export type ReadText = (text: string) => Minutes | undefined;

export function refused(id: MessageRef['id'], args?: MessageRef['args']): EditPlan {
  return { refusal: args === undefined ? { id } : { id, args } };
}

/** Approved minutes are records: no command edits them (format.md, 8). */
export function isApproved({ meeting }: Minutes): boolean {
  return meeting.status === 'approved';
}

/** Why no command edits minutes: approved ones are records (format.md, 8), and plain ones are only read (format.md, 1). */
export function whyNotEdited(minutes: Minutes): MessageRef | undefined {
  if (minutes.kind === 'plain') return { id: 'record.plain' };
  return isApproved(minutes) ? { id: 'record.approved' } : undefined;
}
