import type { MinutesFile } from '../archive/archivedFile';
import type { Translate } from '../text/messages';

/** Says of what stands in plain minutes that it is only read there. */
export function plainMark({ minutes }: Pick<MinutesFile, 'minutes'>, t: Translate): string | undefined {
  return minutes.kind === 'plain' ? t('plain.mark') : undefined;
}
