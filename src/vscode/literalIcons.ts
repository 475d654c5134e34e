/** Text of the user's for labels in which the editor would draw `$(name)` as an icon. */
export function literalIcons(text: string): string {
  return text.replace(/\$\(/g, '\\$(');
}
