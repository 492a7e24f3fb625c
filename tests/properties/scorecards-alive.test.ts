import { expect, it } from 'vitest';
import { figureCatalogue } from '../../engine/kpi/catalogue/catalogue.ts';
import { scorecardOf } from '../../engine/kpi/scorecards/scorecard.ts';
import { figuresOf } from '../../engine/kpi/snapshot.ts';
import { Simulation } from '../../engine/simulation.ts';
import { SHIPPED, shipped } from '../shipped-scenarios.ts';

/** The scenario of each kind of team. */
const OF_A_TEAM = new Set([
  'expert-marketplace',
  'health-check',
  'live-chat',
  'membership-department',
  'contact-centre',
]);

it.each(SHIPPED.filter((name) => OF_A_TEAM.has(name)))(
  'every figure on the scorecard of %s has a value by the end of its run',
  (name) => {
    const scenario = shipped(name);
    const simulation = new Simulation(scenario);
    simulation.run();
    const { sections } = scorecardOf(scenario.scorecard, figureCatalogue(scenario));
    const keys = sections.flatMap(({ figures }) => figures.map(({ column }) => column.key));
    expect(keys.length).toBeGreaterThan(10);
    const figures = figuresOf(simulation.world, keys);
    expect(keys.filter((key) => figures[key]?.value === null)).toEqual([]);
  },
);
