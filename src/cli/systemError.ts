import { errorWords } from '../text/errorWords';

/** The words of the file system's error without the code before and the path after: `permission denied`. */
export function systemWords(error: unknown): string {
  const message = errorWords(error);
  return /^[A-Z0-9_]+: ([^,]+)/.exec(message)?.[1] ?? message;
}

/** Whether an error of the file system has a code such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
