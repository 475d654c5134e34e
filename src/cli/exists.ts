import { access } from 'node:fs/promises';
import { hasCode } from './systemError';

/** Whether something lies at a path, or may. */
export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    return !hasCode(error, 'ENOENT');
  }
}
