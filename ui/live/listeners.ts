/** Who wants to know of what, by name of what it is. */
export class Listeners<Topic extends string> {
  readonly #of = new Map<Topic, Set<() => void>>();

  /** Calls back whenever one of the topics has changed; returns how to stop that. */
  listen(topics: readonly Topic[], changed: () => void): () => void {
    for (const topic of topics) this.#setOf(topic).add(changed);
    return () => {
      for (const topic of topics) this.#setOf(topic).delete(changed);
    };
  }

  tell(...topics: readonly Topic[]): void {
    const told = new Set(topics.flatMap((topic) => [...this.#setOf(topic)]));
    for (const changed of told) changed();
  }

  #setOf(topic: Topic): Set<() => void> {
    const known = this.#of.get(topic) ?? new Set();
    this.#of.set(topic, known);
    return known;
  }
}
