import { meetingJson } from '../authoring/exportJson';
import { jsonDocument } from './jsonDocument';
import type { CommandResult, Session } from './session';

/** Prints the whole model of all minutes, as format.md, 7 has it. */
export function exportCommand({ service, t }: Session): CommandResult {
  const files = service.archive.files();
  const meetings = async function* (): AsyncGenerator<object> {
    for (const { entry } of files) {
      const minutes = await service.archive.read(entry.uri);
      if (minutes) yield meetingJson(minutes, entry.path);
    }
  };
  return {
    output: jsonDocument({ format: 'minutes-json', version: 1 }, 'meetings', meetings()),
    notes: [t('cli.export-summary', { count: files.length })],
    failures: [],
    found: false,
  };
}
