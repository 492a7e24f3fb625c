import { describe, expect, it } from 'vitest';
import { LeanBook } from '../../../engine/kpi/lean-book.ts';
import { makeFigureBook } from '../../../engine/kpi/make-figure-book.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

const response = { accept: 1, reject: 0, answer: '10 s' };
const PLAIN = { experts: [{ count: 2, response }], customers: { model: 'plain' }, figures: { perExpert: false } };

function bookOf(settings: ScenarioSettings): { isLean: boolean; keepsExperts: boolean } {
  const book = makeFigureBook(new Simulation(scenarioWith({ ...PLAIN, ...settings })).world);
  return { isLean: book instanceof LeanBook, keepsExperts: book.ledger.experts !== undefined };
}

describe('the figure book of a run', () => {
  it('is lean for plain desks where nobody asks for single experts', () => {
    expect(bookOf({})).toEqual({ isLean: true, keepsExperts: false });
  });

  it.each([
    [
      'people among the experts',
      {
        experts: [
          { count: 2, response },
          { name: 'people', count: 2 },
        ],
      },
    ],
    ['customers who write back', { customers: { model: 'people' } }],
    ['tickets counted instead of offers', { figures: { perExpert: false, distinctTickets: true } }],
  ])('is the ordinary one with %s', (_, settings) => {
    expect(bookOf(settings)).toEqual({ isLean: false, keepsExperts: false });
  });

  it.each([
    ['they are asked for', { figures: { perExpert: true } }],
    ['conduct counts', { standing: { on: true } }],
    ['a lever may make conduct count', { interventions: [{ at: '1 h', lever: 'standing', on: true }] }],
    ['the router looks at their record', { desk: { offering: { policy: 'matching' } } }],
    ['a lever may make it look', { interventions: [{ at: '1 h', lever: 'policy', policy: 'matching' }] }],
  ])('keeps single experts where %s', (_, settings) => {
    expect(bookOf(settings)).toEqual({ isLean: false, keepsExperts: true });
  });
});
