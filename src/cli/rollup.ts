import { readFile } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import { decodeText } from '../archive/decode';
import { fileProblemMessage } from '../archive/fileProblem';
import { openItem, rollUpFilter } from '../archive/openItem';
import { checkedItems } from '../authoring/rollUp/checkedItems';
import { rollUp } from '../authoring/rollUp/rollUp';
import { rollUpLanguage } from '../authoring/rollUp/rollUpLanguage';
import { applyEdits } from '../text/edit';
import type { Language, MessageRef } from '../text/messages';
import { writeAtomically } from './atomicFile';
import { isBelow, pathBelow } from './folderWalk';
import type { CommandResult, Session } from './session';
import { hasCode, systemWords } from './systemError';

/**
 * Writes the open items into the roll-up document, or with `--check` says whether it is up to date. Where not all
 * minutes can be read it is left alone: it would lose what they hold.
 */
export async function rollupCommand(session: Session): Promise<CommandResult> {
  const { line, service, config, root, t } = session;
  const file = session.out ?? resolve(root, config['rollup.file']);
  const base = baseOf(root, file);
  const path = pathBelow(base, file);
  const fail = ({ id, args }: MessageRef): CommandResult => ({
    ...{ notes: [], found: false },
    failures: [t(id, args)],
  });
  if (service.archive.problems().length > 0) return fail({ id: 'cli.rollup-unread', args: { file: path } });
  const items = service
    .openItems(rollUpFilter(config['rollup.filter']))
    .map((item) => openItem(item, service.ageOf(item)))
    .map((item) => ({ ...item, path: posix.join(pathBelow(base, root), item.path) }));
  const options = { path, language: languageOf(session), groupBy: config['rollup.groupBy'] };
  try {
    const before = await readText(file, path);
    if (typeof before !== 'string') return fail(before);
    const { edits, refusal } = rollUp(before, items, options);
    if (refusal !== undefined)
      return { ...fail(refusal), failures: [`${path}: ${t(refusal.id, refusal.args)}`] };
    const found = edits.length > 0 && line.options.check !== undefined;
    if (edits.length > 0 && !found) await writeAtomically(file, [applyEdits(before, edits)]);
    const state =
      edits.length === 0 ? 'cli.rollup-current' : found ? 'cli.rollup-stale' : 'cli.rollup-written';
    const ticked = checkedItems(before, path, items).items?.length ?? 0;
    const pending = ticked === 0 ? [] : [t('cli.rollup-pending', { file: path, count: ticked })];
    return { notes: [t(state, { file: path, count: items.length }), ...pending], failures: [], found };
  } catch (error) {
    return fail({ id: 'cli.rollup-failed', args: { file: path, detail: systemWords(error) } });
  }
}

/** The root, or the folder above it from which both the minutes and the document can be reached. */
function baseOf(root: string, file: string): string {
  let base = root;
  while (!isBelow(base, file) && base !== dirname(base)) base = dirname(base);
  return base;
}

/** As asked for here or in the settings; the environment must not decide on what is written into a file. */
function languageOf({ line, language, config, service }: Session): Language {
  const asked = line.options.lang === undefined ? config.language : language;
  return rollUpLanguage(
    asked,
    service.archive.files().map(({ minutes }) => minutes.meeting.lang),
  );
}

/** The text of a file with its byte-order mark; empty where there is none yet; or why it is no text. */
async function readText(file: string, path: string): Promise<string | MessageRef> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
  const decoded = decodeText(bytes);
  if ('failure' in decoded) {
    const entry = { uri: file, root: '', path };
    return fileProblemMessage({ entry, reason: decoded.failure, detail: '' });
  }
  return (bytes[0] === 0xef ? '\uFEFF' : '') + decoded.text;
}
