import type { World } from '../world/world.ts';
import { FigureBook } from './figure-book.ts';
import { LeanBook } from './lean-book.ts';

/** Whether figures are kept for each expert: where asked for, and where standing needs them. */
const keepsExperts = ({ scenario }: World): boolean =>
  scenario.figures.perExpert ||
  scenario.standing.on ||
  scenario.interventions.some((intervention) => intervention.lever === 'standing');

/** The figure book of a run: the lean one where nobody asks what it leaves out. */
export function makeFigureBook(world: World): FigureBook {
  if (keepsExperts(world)) return new FigureBook(world, true);
  const { plainCustomers, peopleExperts } = world.rules;
  const isPlain = plainCustomers && !peopleExperts && !world.scenario.figures.distinctTickets;
  return isPlain ? new LeanBook(world) : new FigureBook(world, false);
}
