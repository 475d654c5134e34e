/** Begins what the suites print, and tells it from what the editor logs. */
export const MARK = '[suites]';
