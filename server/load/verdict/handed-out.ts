/** What experts have in their hands, who is there, and who has refused what. */
export class HandedOut {
  readonly #inHand = new Map<number, number>();
  readonly #present = new Set<number>();
  readonly #refusals = new Map<number, Set<number>>();

  /** What an expert has from now on. */
  change(expert: number, by: number): number {
    const count = (this.#inHand.get(expert) ?? 0) + by;
    this.#inHand.set(expert, count);
    return count;
  }

  /** An event of an expert alone. */
  presence(type: string, expert: number): void {
    if (type === 'expert-came-online' || type === 'expert-back' || type === 'break-ended') this.#present.add(expert);
    else if (type === 'expert-went-offline' || type === 'expert-set-aside' || type === 'break-started')
      this.#present.delete(expert);
  }

  refused(ticket: number, expert: number): void {
    const who = this.#refusals.get(ticket) ?? new Set();
    this.#refusals.set(ticket, who.add(expert));
  }

  /** Somebody who is there with empty hands, and has not refused the ticket. */
  idleFor(ticket: number): number | undefined {
    const refused = this.#refusals.get(ticket);
    for (const expert of this.#present)
      if ((this.#inHand.get(expert) ?? 0) === 0 && refused?.has(expert) !== true) return expert;
    return undefined;
  }
}
