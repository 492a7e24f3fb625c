/** What separates cells; where two would do, the one that stands less often in texts comes first. */
export const DELIMITERS = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What people call a delimiter. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

const MOST_ROWS = 500;

/**
 * The first rows of a text of cells, quoted ones with line breaks and doubled quotes in them. The last row is left out, as it may be
 * cut off, unless the text is whole.
 */
export function firstRows(text: string, delimiter: string, isWhole: boolean): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^${escaped(delimiter)}\\r\\n]*)`, 'y');
  for (let at = 0; at <= text.length && rows.length < MOST_ROWS;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    row.push(match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '');
    at = endOfCell(text, cell.lastIndex, delimiter);
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if ((at < text.length || isWhole) && row.some((each) => each !== '')) rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

/** Where a cell is over; what stands behind a closing quote is passed by. */
function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

const escaped = (text: string): string => text.replaceAll(/[|\\]/g, String.raw`\$&`);

/** The delimiter that gives the most rows of the same number of cells, two or more; a comma where none does. */
export function guessDelimiter(text: string, isWhole: boolean): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const widths = firstRows(text, delimiter, isWhole).map(({ length }) => length);
    const usual = usualOf(widths);
    if (usual < 2) continue;
    const share = widths.filter((width) => width === usual).length / widths.length;
    // Equally even: the one that splits more.
    const score = share + usual / 10_000;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function usualOf(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

/** Whether the first row tells the names of columns: it has words, none twice, and nothing that looks like a number, date or address. */
export function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const names = (rows[0] ?? []).map((name) => name.trim()).filter((name) => name !== '');
  const isNamed = names.length > 0 && new Set(names).size === names.length;
  return isNamed && names.every((name) => /\p{L}/u.test(name) && !/^\d[\d.:/ -]+|@/.test(name));
}

/** Names of columns, each different: empty and repeated ones are numbered. */
export function columnNames(first: readonly string[], isHeader: boolean, width: number): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < width; index++) {
    const given = isHeader ? (first[index] ?? '').trim() : '';
    const name = given === '' ? `column ${index + 1}` : given;
    names.push(names.includes(name) ? `${name} (${index + 1})` : name);
  }
  return names;
}
