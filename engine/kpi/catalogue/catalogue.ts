import { PACK_FIGURES } from '../../packs/pack-catalogue.ts';
import { PACK_NAMES, type PackName } from '../../packs/pack-settings.ts';
import type { FigureSettings } from '../../scenario/scenario.ts';
import { DELAY_FIGURES } from './delays.ts';
import type { FigureDefinition, FigureFamily } from './figure-definition.ts';
import { LEVEL_FIGURES } from './levels.ts';
import { MONEY_FIGURES } from './money.ts';
import { OCCUPANCY_FIGURES } from './occupancy.ts';
import { OFFER_FIGURES } from './offers.ts';
import { PACE_FIGURES } from './pace.ts';
import { QUALITY_FIGURES } from './quality.ts';
import { RELIABILITY_FIGURES } from './reliability.ts';
import { DURATION_FIGURES } from './speed.ts';
import { thresholdFigures } from './thresholds.ts';
import { TRUTH_FIGURES } from './truth.ts';
import { VOLUME_FIGURES } from './volume.ts';

/** Families in the order in which they are shown. A new family is a file, a name here and a line below. */
export const FIGURE_FAMILIES: Readonly<Record<FigureFamily, string>> = {
  reliability: 'Reliability',
  speed: 'Speed',
  quality: 'Quality and standing',
  volume: 'Volume',
  occupancy: 'Occupancy',
  money: 'Money',
  truth: 'Beside the truth',
  service: 'Service: promises and first contacts',
  voice: 'Calls: queue, hold, transfer',
  satisfaction: 'Satisfaction and recommendation',
  care: 'Care for open tickets',
  saves: 'Refunds and cancellations',
  calls: 'Scheduled calls',
  sample: 'Quality sample',
  customers: 'Customers and revenue',
  people: 'Morale and training',
  community: 'Community',
  caseTypes: 'By case type',
};

/** What decides which figures a run has: the waits at which service levels are counted, and the packs that are on. */
export interface FiguresAsked {
  readonly figures: Pick<FigureSettings, 'thresholds'>;
  readonly packs?: Readonly<Partial<Record<PackName, unknown>>>;
}

/** Made once for each list of thresholds and of packs: many replications read the same figures. */
const made = new WeakMap<readonly number[], Map<string, readonly FigureDefinition[]>>();

/** Every figure of a run, in the order in which they are shown; service levels are those of its thresholds. */
export function figureCatalogue({ figures: { thresholds }, packs = {} }: FiguresAsked): readonly FigureDefinition[] {
  const on = PACK_NAMES.filter((name) => packs[name] !== undefined);
  const known = made.get(thresholds) ?? new Map<string, readonly FigureDefinition[]>();
  const key = on.join();
  const catalogue =
    known.get(key) ?? byFamily([...deskFigures(thresholds), ...on.flatMap((name) => PACK_FIGURES[name])]);
  known.set(key, catalogue);
  made.set(thresholds, known);
  return catalogue;
}

/** In whatever order packs hear, their figures stand with their families. */
function byFamily(figures: readonly FigureDefinition[]): readonly FigureDefinition[] {
  const order = Object.keys(FIGURE_FAMILIES);
  return figures.toSorted((one, other) => order.indexOf(one.family) - order.indexOf(other.family));
}

/** The figures that every run has. */
const deskFigures = (thresholds: readonly number[]): readonly FigureDefinition[] => [
  ...RELIABILITY_FIGURES,
  ...DELAY_FIGURES,
  ...OFFER_FIGURES,
  ...DURATION_FIGURES,
  ...PACE_FIGURES,
  ...thresholdFigures(thresholds),
  ...QUALITY_FIGURES,
  ...VOLUME_FIGURES,
  ...OCCUPANCY_FIGURES,
  ...LEVEL_FIGURES,
  ...MONEY_FIGURES,
  ...TRUTH_FIGURES,
];
