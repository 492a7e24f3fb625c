/** How wide text is laid out, in characters: what every terminal has. */
export const PAGE_WIDTH = 80;

/** Cuts text that does not fit, with a mark that something is missing. */
export function fitted(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** Left-aligned in so many characters. */
export const left = (text: string, width: number): string => fitted(text, width).padEnd(width);

/** Right-aligned in so many characters. */
export const right = (text: string, width: number): string => fitted(text, width).padStart(width);

/** Breaks text between words into lines of at most so many characters; a longer word stands alone. */
export function wrapped(text: string, width = PAGE_WIDTH, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Two columns, the second wrapped beside the first: for lists of names and what they mean. */
export function described(rows: readonly (readonly [name: string, meaning: string])[], indent = '  '): string[] {
  const widest = Math.min(26, Math.max(0, ...rows.map(([name]) => name.length)));
  const gap = indent.length + widest + 2;
  return rows.flatMap(([name, meaning]) => {
    const [first = '', ...rest] = wrapped(meaning, PAGE_WIDTH - gap);
    const head = `${indent}${name.padEnd(widest)}  `;
    const lines = head.length > gap ? [head.trimEnd(), ' '.repeat(gap) + first] : [head + first];
    return [...lines, ...rest.map((line) => ' '.repeat(gap) + line)].map((line) => line.trimEnd());
  });
}
