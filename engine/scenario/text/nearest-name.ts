/** Edits between two words: insertions, deletions, replacements and swaps of neighbours. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let edits = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) edits = Math.min(edits, beforeLast[column - 2] + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length];
}

const LONGEST_COMPARED = 80;

/**
 * The known name that somebody who wrote `found` most likely meant, or undefined when none is near.
 * Case, dashes, underscores and blanks do not count; otherwise about one edit in three letters is forgiven.
 */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  if (found.length === 0 || found.length > LONGEST_COMPARED) return undefined;
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');
  const wanted = plain(found);
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    if (name.length > LONGEST_COMPARED) continue;
    const edits = editDistance(wanted, plain(name));
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}
