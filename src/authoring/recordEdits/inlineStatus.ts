import type { Action, Minutes } from '../../minutes/model';
import { lineEndingOf } from '../../minutes/yaml/edits';
import { insertion, replacement, type TextEdit } from '../../text/edit';
import { taskMark, taskWords } from '../inlineWording';
import { commentsIn, inlinePlace } from '../recordPlace';

/** The status of an action in running text: the mark of a task; one behind a label becomes a task (format.md, 6). */
export function inlineStatusEdits(minutes: Minutes, action: Action, status: string): TextEdit[] {
  const { text, document, meeting } = minutes;
  const place = inlinePlace(minutes, action);
  const mark = taskMark(status) ?? '';
  if (place === undefined) return [];
  const paragraph = document.blocks[place.paragraph];
  const item = document.blocks[paragraph?.parent ?? -1];
  if (action.form === 'task' && item?.kind === 'listItem' && item.task !== undefined) {
    const { start, end } = item.task;
    return [replacement({ start: start + 1, end: end - 1 }, mark.slice(1, -1))];
  }
  const words = [mark, taskWords(action, meeting.lang), ...commentsIn(text, place.range)].join(' ');
  const edit = replacement(place.range, place.opensItem ? words : `- ${words}`);
  // What follows in the paragraph would go on as part of the task.
  const quote = place.isQuoted ? '>' : '';
  return place.goesOn ? [edit, insertion(place.range.end, lineEndingOf(text) + quote)] : [edit];
}
