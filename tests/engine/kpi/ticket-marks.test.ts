import { describe, expect, it } from 'vitest';
import { TicketMarks } from '../../../engine/kpi/ticket-marks.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

describe('marks of tickets', () => {
  it('are set, asked for and removed by row, however many rows there are', () => {
    const { world } = new Simulation(scenarioWith({}));
    const marks = new TicketMarks(world);
    expect(marks.has(7)).toBe(false);
    marks.add(7);
    expect([marks.has(6), marks.has(7)]).toEqual([false, true]);
    for (let row = 0; row < 1000; row++) world.tickets.open(0, row, 0);
    expect(marks.has(900)).toBe(false);
    marks.remove(900);
    marks.add(900);
    expect([marks.has(7), marks.has(900), marks.has(899)]).toEqual([true, true, false]);
    marks.remove(7);
    expect(marks.has(7)).toBe(false);
  });
});
