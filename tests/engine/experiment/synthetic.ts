import type { ComparedArm } from '../../../engine/experiment/compared-figures.ts';
import { figureCatalogue } from '../../../engine/kpi/catalogue/catalogue.ts';
import { Draws } from '../../../engine/random/draws.ts';
import { normalQuantile } from '../../../engine/random/normal.ts';
import { smallDesk } from '../../server/small-desk.ts';

const scenario = smallDesk();
const catalogue = figureCatalogue(scenario);

/** Above and below the line of one figure on one day. */
export type Day = readonly [above: number, below: number];

/** An arm that was never simulated: figures by key, day after day. */
export function syntheticArm(figures: Readonly<Record<string, readonly Day[]>>): ComparedArm {
  const entries = Object.entries(figures).map(([key, days]) => {
    const place = catalogue.findIndex((definition) => definition.key === key);
    return { place, days };
  });
  const days = Math.max(0, ...entries.map((entry) => entry.days.length));
  const packed = Array.from({ length: days }, (_, day) => {
    const numbers = new Float64Array(3 * catalogue.length).fill(NaN);
    for (const { place, days: each } of entries) numbers.set(each[day] ?? [], 3 * place);
    return numbers;
  });
  return { scenario, figures: packed };
}

/** Independent standard normal numbers by trial and ordinal; the seed is printed, and another one can be given. */
export function normalNumbers(name: string): (trial: number, ordinal: number) => number {
  const seed = process.env['SWITCHYARD_TRIALS_SEED'] ?? name;
  console.log(
    `seed ${seed}; another: SWITCHYARD_TRIALS_SEED=… npx vitest run --config tests/vitest.config.ts tests/engine/experiment`,
  );
  const draws = new Draws(seed, ['noise']);
  return (trial, ordinal) => normalQuantile(draws.uniform(0, trial, ordinal));
}
