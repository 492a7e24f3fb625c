import type { World } from '../world/world.ts';
import { mixGapOf } from './catalogue/mix-gap.ts';
import { COUNTER } from './counters.ts';

/** Whom the desk suspects of cherry-picking by their mix, beside who does pick cherries (K-11). */
export interface Suspicions {
  /** Experts whose mix gap is above the limit, with enough offers. */
  readonly suspected: number;
  /** Experts who pick cherries, with enough offers. */
  readonly pickers: number;
  /** Those who are both. */
  readonly rightly: number;
}

/** What the detector finds since the end of the warm-up; undefined where experts are not kept apart, or all answer by mere chance. */
export function suspicionsOf(world: World): Suspicions | undefined {
  const { figures, experts, scenario } = world;
  const { ledger } = figures;
  if (ledger.experts === undefined || scenario.experts.every(({ response }) => response !== undefined))
    return undefined;
  const { gap, fewestOffers } = scenario.figures.cherryPicking;
  const found = { suspected: 0, pickers: 0, rightly: 0 };
  for (let expert = 0; expert < experts.count; expert++) {
    const counts = ledger.experts.wholeRun(expert);
    if (counts[COUNTER.offers] - counts[COUNTER.rescinded] < fewestOffers) continue;
    const { archetype, response } = scenario.experts[experts.group[expert]];
    const [easier, spread] = mixGapOf(counts);
    const isSuspected = easier / spread > gap;
    const isPicker = response === undefined && archetype === 'cherry-picker';
    if (isSuspected) found.suspected++;
    if (isPicker) found.pickers++;
    if (isSuspected && isPicker) found.rightly++;
  }
  return found;
}
