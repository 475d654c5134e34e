import type { Diagnostic, Finding, Fix } from './diagnostic';

type Place = Pick<Diagnostic, 'code' | 'range'>;
type Saying = Pick<Finding, 'message' | 'args'>;

/** The order of findings: by where they begin and end, then by code. */
export function byPlace(a: Place, b: Place): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.code === b.code ? 0 : a.code < b.code ? -1 : 1)
  );
}

/** Whether two findings say the same of the same place. */
export function isSameFinding(a: Place & Saying, b: Place & Saying): boolean {
  return byPlace(a, b) === 0 && a.message === b.message && sayTheSame(a, b);
}

function sayTheSame({ args: own = {} }: Saying, { args: others = {} }: Saying): boolean {
  const values = Object.values(others);
  return (
    Object.values(own).length === values.length &&
    Object.values(own).every((value, index) => value === values[index])
  );
}

/** The fixes of a finding, made now where they are made when asked for. */
export function fixesOf(finding: Finding): readonly Fix[] {
  const { fixes = [] } = finding;
  return typeof fixes === 'function' ? fixes(finding) : fixes;
}
