const MS_BETWEEN_LINES = 15_000;

/** Tells how far things are: on a terminal in one line that changes, elsewhere by a line now and then. */
export class Teller {
  readonly #out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  readonly #now: () => number;
  #toldAt = -Infinity;

  constructor(out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr, now = () => performance.now()) {
    this.#out = out;
    this.#now = now;
  }

  tell(text: string): void {
    if (this.#out.isTTY) this.#out.write(`\r\u{1b}[K${text}`);
    else if (this.#now() - this.#toldAt >= MS_BETWEEN_LINES) {
      this.#toldAt = this.#now();
      this.#out.write(`${text}\n`);
    }
  }

  /** Makes room for what comes next. */
  clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\u{1b}[K');
  }
}
