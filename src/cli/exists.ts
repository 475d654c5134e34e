import { access } from 'node:fs/promises';
import { hasCode } from './systemError';

/** Whether something lies at a path, or may. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    // Below what is no folder there is nothing either; writing there says why it cannot be.
    return !hasCode(error, 'ENOENT') && !hasCode(error, 'ENOTDIR');
  }
}
