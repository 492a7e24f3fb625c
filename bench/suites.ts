import type { Benchmark } from './benchmark.ts';
import { calendar } from './suites/calendar.ts';
import { core } from './suites/core.ts';
import { draws } from './suites/draws.ts';
import { firstFigures } from './suites/first-figures.ts';
import { growth } from './suites/growth.ts';
import { marketplace } from './suites/marketplace.ts';
import { memory } from './suites/memory.ts';
import { offerCoreSpeed } from './suites/offer-core.ts';
import { packs } from './suites/packs.ts';
import { unusedFeatures } from './suites/unused-features.ts';

/** Every benchmark there is, in the order of the table. */
export const SUITES: readonly Benchmark[] = [
  calendar,
  draws,
  offerCoreSpeed,
  marketplace,
  firstFigures,
  growth,
  memory,
  unusedFeatures,
  packs,
  core,
];

/** @throws Error that names the benchmarks there are */
export function suiteNamed(name: string): Benchmark {
  const suite = SUITES.find((candidate) => candidate.name === name);
  if (suite === undefined)
    throw new Error(`There is no benchmark "${name}". There are: ${SUITES.map((each) => each.name).join(', ')}.`);
  return suite;
}
