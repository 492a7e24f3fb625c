import type { World } from '../world/world.ts';
import { FigureBook } from './figure-book.ts';
import { LeanBook } from './lean-book.ts';

/** Routing policies that look at the record of experts, whether or not the desk’s standing does. */
export const READ_RECORDS: ReadonlySet<string> = new Set(['matching']);

/**
 * Whether figures are kept for each expert: where asked for, and where the desk decides by them or experts feel them, so that a setting
 * of the figures never changes what happens.
 */
const keepsExperts = ({ scenario }: World): boolean =>
  scenario.figures.perExpert ||
  scenario.standing.on ||
  scenario.packs.morale !== undefined ||
  READ_RECORDS.has(scenario.desk.offering.policy) ||
  scenario.interventions.some(
    (intervention) =>
      intervention.lever === 'standing' || (intervention.lever === 'policy' && READ_RECORDS.has(intervention.policy)),
  );

/** The figure book of a run: the lean one where nobody asks what it leaves out. */
export function makeFigureBook(world: World): FigureBook {
  if (keepsExperts(world)) return new FigureBook(world, true);
  const { plainCustomers, peopleExperts } = world.rules;
  const isPlain = plainCustomers && !peopleExperts && !world.scenario.figures.distinctTickets;
  return isPlain ? new LeanBook(world) : new FigureBook(world, false);
}
