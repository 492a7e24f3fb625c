import { EXIT, Trouble } from '../trouble.ts';

const EXIT_CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;

type Signal = keyof typeof EXIT_CODES;

/** What ends a command that was interrupted before there was anything to tell. @param exitCode of the signal */
export const interrupted = (what: string, exitCode: number = EXIT.interrupted): Trouble =>
  new Trouble(`Interrupted before ${what}`, exitCode);

/** Watches for Ctrl-C while something long goes on. The first one asks it to stop, the second ends the program. */
export class Interruption {
  #stop: (() => void) | undefined;
  #signal: Signal | undefined;

  constructor() {
    for (const signal of Object.keys(EXIT_CODES)) process.on(signal, this.#heard);
  }

  /** What there is to stop from now on; at once when the signal has already come. */
  stopWith(stop: () => void): void {
    this.#stop = stop;
    if (this.#signal !== undefined) stop();
  }

  /** The exit code that tells of the signal; undefined when there was none. */
  get exitCode(): number | undefined {
    return this.#signal === undefined ? undefined : EXIT_CODES[this.#signal];
  }

  /** Signals end the program at once again. */
  end(): void {
    for (const signal of Object.keys(EXIT_CODES)) process.off(signal, this.#heard);
  }

  readonly #heard = (signal: Signal): void => {
    if (this.#signal !== undefined) process.exit(EXIT_CODES[this.#signal]);
    this.#signal = signal;
    this.#stop?.();
  };
}
