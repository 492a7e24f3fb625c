/** The words of a command of this program as a shell takes them: parts of a word may be in quotes, a quote stands behind a backslash. */
export function commandWords(command: string): string[] {
  const line = command.replace(/^npx --no -- switchyard /, '');
  const words = line.match(/(?:[^\s'\\]|\\.|'[^']*')+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|\\(.)/g, '$1$2'));
}
