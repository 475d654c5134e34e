/** Text as it has to be written in a snippet of VS Code to mean itself. */
export function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

/** A tab stop with words to choose from. */
export function choice(stop: number, words: readonly string[]): string {
  return `\${${stop}|${words.map((word) => word.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}
