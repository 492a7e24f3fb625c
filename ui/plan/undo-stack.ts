/** So many steps can be taken back. */
const MOST = 200;

/** Values as they were, one step after the other. */
export class UndoStack<Value> {
  #before: readonly Value[] = [];
  #after: readonly Value[] = [];
  #now: Value;

  constructor(now: Value) {
    this.#now = now;
  }

  get now(): Value {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  /** A step forward; what was taken back before it cannot come back. */
  put(value: Value): void {
    this.#before = [...this.#before, this.#now].slice(-MOST);
    this.#after = [];
    this.#now = value;
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#after = [this.#now, ...this.#after];
    this.#now = this.#before.at(-1)!;
    this.#before = this.#before.slice(0, -1);
  }

  redo(): void {
    const [next, ...rest] = this.#after;
    if (next === undefined) return;
    this.#before = [...this.#before, this.#now];
    this.#now = next;
    this.#after = rest;
  }
}
