interface Numbered {
  readonly id?: string | undefined;
}

/** `K-03a` as rank, number and what follows: K numbers first, then other letters, then what has no number. */
function partsOf(id: string | undefined): readonly [number, number, string] {
  const [, letter, number, rest = ''] = /^([A-Z]+)-(\d+)(.*)$/.exec(id ?? '') ?? [];
  if (letter === undefined) return [2, 0, ''];
  return [letter === 'K' ? 0 : 1, Number(number), rest];
}

/** In the order of their numbers: K-01, K-02, …, K-120; what has none last, in the order in which it came. */
export function byNumber<Entry extends Numbered>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => {
    const [rank, number, rest] = partsOf(one.id);
    const [otherRank, otherNumber, otherRest] = partsOf(other.id);
    return rank - otherRank || number - otherNumber || rest.localeCompare(otherRest);
  });
}
