import { expect, it } from 'vitest';
import { LevelSets } from '../../../engine/order/level-sets.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { imageOf, restoreImage } from '../../../engine/state-copy.ts';

const ROWS = 60;
const SETS = 3;

/** Compares with a list of [set, level] by row. */
function compare(sets: LevelSets, model: readonly (readonly [number, number] | undefined)[], hint: string): void {
  for (let set = 0; set < SETS; set++) {
    const levels = model.filter((entry) => entry?.[0] === set).map((entry) => entry![1]);
    expect(sets.lowestOf(set), hint).toBe(levels.length === 0 ? -1 : Math.min(...levels));
    for (let level = 0; level < 12; level++) {
      const members = [...model.keys()].filter((row) => model[row]?.[0] === set && model[row]?.[1] === level);
      const found = Array.from({ length: sets.sizeOf(set, level) }, (_, place) => sets.at(set, level, place));
      expect(
        found.toSorted((a, b) => a - b),
        hint,
      ).toEqual(members);
      found.forEach((row, place) => expect(sets.placeOf(row), hint).toBe(place));
    }
  }
  model.forEach((entry, row) => expect(sets.setOf(row), hint).toBe(entry?.[0] ?? -1));
}

it('agrees with plain lists through thousands of changes, a copy of it too', () => {
  const draws = new Draws('levels', ['row', 'what', 'level']);
  let sets = new LevelSets(SETS);
  const model: (readonly [number, number] | undefined)[] = Array.from({ length: ROWS }, () => undefined);
  for (let step = 0; step < 3000; step++) {
    const row = draws.below(0, step, 0, ROWS);
    const level = draws.below(2, step, 0, step % 500 < 400 ? 4 : 11);
    const entry = model[row];
    if (entry === undefined) {
      const set = draws.below(1, step, 0, SETS);
      sets.insert(set, row, level);
      model[row] = [set, level];
    } else if (draws.uniform(1, step, 1) < 0.3) {
      sets.remove(row);
      model[row] = undefined;
    } else {
      sets.move(row, level);
      model[row] = [entry[0], level];
    }
    if (step % 50 === 0) compare(sets, model, `step ${step}`);
    if (step % 700 === 0) {
      const copy = new LevelSets(SETS);
      restoreImage(copy, imageOf(sets));
      sets = copy;
    }
  }
});
