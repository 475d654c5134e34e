import type { MinutesFile } from '../../../src/archive/archivedFile';
import { readMinutes } from '../../../src/minutes/reader';
import { summarise } from '../../../src/minutes/summary';

const ROOT = 'file:///archive';

/** Minutes as the archive would serve them. */
export function minutesFile(path: string, text: string, root = ROOT): MinutesFile {
  const minutes = readMinutes(text, { plain: true });
  if (!minutes) throw new Error(`${path} holds no minutes`);
  return { entry: { uri: `${root}/${path}`, root, path }, minutes: summarise(minutes), unsaved: false };
}

/** The text of a meeting with decisions, each an id and a text; an empty id is left out. */
export function meetingText(
  group: string,
  date: string,
  decisions: readonly (readonly [id: string, text: string])[] = [],
): string {
  const blocks = decisions.map(([id, text]) =>
    [
      '```yaml decision',
      ...(id === '' ? [] : [`id: ${id}`]),
      `text: ${text}`,
      `by: ${group}`,
      'status: adopted',
      '```',
      '',
    ].join('\n'),
  );
  const head = [
    '---',
    'minutes: 1',
    'lang: en',
    `group: ${group}`,
    `date: ${date}`,
    'time: 10:00-11:00',
    '---',
    '',
  ];
  return [...head, `# ${group}`, '', '## Decisions', '', '### 1. The quay', '', ...blocks].join('\n');
}
