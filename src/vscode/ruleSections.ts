/** Where docs/rules.md explains each code: the heading that is the code, as a line counted from 1. */
export function ruleSections(page: string): ReadonlyMap<string, number> {
  const sections = new Map<string, number>();
  page.split(/\r?\n/).forEach((line, index) => {
    const code = /^###\s+([a-z]+(?:-[a-z]+)*)\s*$/.exec(line)?.[1];
    if (code !== undefined) sections.set(code, index + 1);
  });
  return sections;
}
