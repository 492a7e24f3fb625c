/** One row of a CSV file. */
export interface CsvRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Without quotes, blanks around them cut off. */
  readonly cells: readonly string[];
}

/** The rows of a CSV file, and the line of a quote that is never closed, if there is one. */
export interface CsvFile {
  readonly rows: readonly CsvRow[];
  readonly openQuoteAt: number | undefined;
}

const SEPARATORS = [',', ';', '\t'];

/**
 * Reads CSV as RFC 4180 has it, with comma, semicolon or tab, whichever the first line has most of. Empty lines at the
 * end are dropped.
 */
export function readCsv(text: string): CsvFile {
  const reader = new CsvReader(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return reader.read();
}

class CsvReader {
  readonly #text: string;
  readonly #separator: string;
  readonly #rows: CsvRow[] = [];
  #cells: string[] = [];
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
    const firstLine = text.slice(0, text.search(/[\r\n]|$/));
    const count = (separator: string): number => firstLine.split(separator).length;
    this.#separator = SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
  }

  read(): CsvFile {
    let openQuoteAt: number | undefined;
    while (this.#at < this.#text.length && openQuoteAt === undefined) {
      const line = this.#line;
      openQuoteAt = this.#readRow();
      this.#rows.push({ line, cells: this.#cells });
      this.#cells = [];
    }
    while (this.#rows.at(-1)?.cells.every((cell) => cell === '') === true) this.#rows.pop();
    return { rows: this.#rows, openQuoteAt };
  }

  /** Reads up to the end of a line that is in no quotes; returns the line of a quote that stays open. */
  #readRow(): number | undefined {
    const text = this.#text;
    for (;;) {
      const blanks = /[ ]*/y;
      blanks.lastIndex = this.#at;
      blanks.test(text);
      if (text[blanks.lastIndex] === '"') {
        this.#at = blanks.lastIndex + 1;
        const openedAt = this.#line;
        if (!this.#readQuoted()) return openedAt;
      } else this.#readPlain();
      if (text[this.#at] !== this.#separator) break;
      this.#at++;
    }
    if (text[this.#at] === '\r' && text[this.#at + 1] === '\n') this.#at++;
    this.#at++;
    this.#line++;
    return undefined;
  }

  #readPlain(): void {
    let end = this.#at;
    while (end < this.#text.length && !this.#endsCell(end)) end++;
    this.#cells.push(this.#text.slice(this.#at, end).trim());
    this.#at = end;
  }

  /** Reads to the closing quote; two quotes are one. What follows it up to the next cell is taken along. */
  #readQuoted(): boolean {
    let cell = '';
    for (;;) {
      const quote = this.#text.indexOf('"', this.#at);
      const end = quote === -1 ? this.#text.length : quote;
      const part = this.#text.slice(this.#at, end);
      this.#line += part.split('\n').length - 1;
      cell += part;
      this.#at = end + 1;
      if (quote === -1) break;
      if (this.#text[this.#at] !== '"') {
        this.#readPlain();
        this.#cells.push((cell + this.#cells.pop()!).trim());
        return true;
      }
      cell += '"';
      this.#at++;
    }
    this.#cells.push(cell.trim());
    return false;
  }

  #endsCell(at: number): boolean {
    const sign = this.#text[at];
    return sign === this.#separator || sign === '\n' || sign === '\r';
  }
}
