import type { Trouble } from './oracle-case.ts';

/** The fields of one model: what has been read is noted, so that nothing is left out without a word. */
export class Fields {
  readonly troubles: Trouble[] = [];
  readonly #id: string;
  readonly #model: Readonly<Record<string, unknown>>;
  readonly #unread: Set<string>;

  constructor(id: string, model: Readonly<Record<string, unknown>>) {
    this.#id = id;
    this.#model = model;
    this.#unread = new Set(Object.keys(model).filter((name) => this.has(name)));
  }

  /** Whether the model says something under this name; null is nothing. */
  has(name: string): boolean {
    return this.#model[name] !== undefined && this.#model[name] !== null;
  }

  /** The raw value, which counts as read. */
  take(name: string): unknown {
    this.#unread.delete(name);
    return this.#model[name];
  }

  /** Reads fields that say nothing a scenario needs. */
  pass(...names: readonly string[]): void {
    for (const name of names) this.#unread.delete(name);
  }

  number(name: string): number | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    return this.refuse(name, 'a number is expected');
  }

  text(name: string): string | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? value : this.refuse(name, 'a text is expected');
  }

  numbers(name: string): readonly number[] | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value) && value.every((each) => typeof each === 'number')) return value;
    return this.refuse(name, 'a list of numbers is expected');
  }

  /** Lists of whole numbers: who may serve what. */
  lists(name: string): readonly (readonly number[])[] | undefined {
    const value = this.take(name);
    if (value === undefined || value === null) return undefined;
    const isList = (list: unknown): list is number[] =>
      Array.isArray(list) && list.every((each) => Number.isInteger(each));
    if (Array.isArray(value) && value.every(isList)) return value;
    return this.refuse(name, 'a list of lists of whole numbers is expected');
  }

  /** Notes that a field cannot be expressed. */
  refuse(name: string, why: string): undefined {
    this.#unread.delete(name);
    this.troubles.push({ case: this.#id, field: name, value: this.#model[name], why });
    return undefined;
  }

  /** Fields that nobody has read become troubles. */
  refuseUnread(): void {
    for (const name of this.#unread) this.refuse(name, 'no such field is known');
  }
}
