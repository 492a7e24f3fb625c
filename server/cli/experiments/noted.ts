import { Trouble } from '../../trouble.ts';

/** What goes wrong while options and scenarios are read, to be told together. */
export class Noted {
  readonly #troubles: Trouble[] = [];

  /** What the step gives; undefined when it meets trouble, which is noted. */
  async step<Value>(read: () => Value | Promise<Value>): Promise<Value | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (this.#troubles.every(({ message }) => message !== error.message)) this.#troubles.push(error);
      return undefined;
    }
  }

  /** @throws Trouble with everything noted so far */
  tell(): void {
    const [first] = this.#troubles;
    if (first === undefined) return;
    throw new Trouble(this.#troubles.map(({ message }) => message).join('\n'), first.exitCode);
  }
}
