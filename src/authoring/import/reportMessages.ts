import type { MessageId, MessageRef } from '../../text/messages';
import type { ImportReport } from './importReport';

const MISSING: Readonly<Record<ImportReport['missing'][number], MessageId>> = {
  group: 'import.missing-group',
  date: 'import.missing-date',
  time: 'import.missing-time',
};

/**
 * What a report says, a message for each thing, the counts first and then by line.
 * @param text puts the name of what is missing into words
 */
export function reportMessages(report: ImportReport, text: (id: MessageId) => string): MessageRef[] {
  const { counts, restored, removed, joined, otherMeetings, left, missing } = report;
  const told: { readonly line: number; readonly message: MessageRef }[] = [
    ...restored.map(({ line, number, title }) => ({
      line,
      message: { id: 'import.restored', args: { line, number, title } } as const,
    })),
    ...removed.map(({ line, text: words }) => ({
      line,
      message: { id: 'import.removed', args: { line, text: words } } as const,
    })),
    ...joined.map(({ line }) => ({ line, message: { id: 'import.joined', args: { line } } as const })),
    ...otherMeetings.map(({ line }) => ({
      line,
      message: { id: 'import.other-meeting', args: { line } } as const,
    })),
    ...left.map(({ line, type, text: words }) => ({
      line,
      message: {
        id: type === 'decision' ? 'import.left-decision' : 'import.left-action',
        args: { line, text: words },
      } as const,
    })),
  ];
  const inOrder = told.sort((a, b) => a.line - b.line).map(({ message }) => message);
  return [
    { id: 'import.counts', args: { ...counts } },
    ...(inOrder.length === 0 ? [{ id: 'import.nothing-else' } as const] : inOrder),
    ...missing.map((key) => ({ id: 'import.missing', args: { key: text(MISSING[key]) } }) as const),
  ];
}
