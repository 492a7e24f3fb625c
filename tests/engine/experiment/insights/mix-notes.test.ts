import { expect, it } from 'vitest';
import { MIX_SAMPLES, MIX_WIDTH } from '../../../../engine/experiment/insights/mix-notes.ts';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { notedRun, onNotedDesks, type NotedRun } from './noted-runs.ts';

interface Answer {
  readonly difficulty: number;
  readonly isAccepted: boolean;
}

function answersOf(events: readonly SimulationEvent[], expert: number): Answer[] {
  const difficulties = new Map<number, number>();
  return events.flatMap((event) => {
    if (event.type === 'ticket-arrived') difficulties.set(event.ticket, event.difficulty);
    const isAccepted = event.type === 'offer-accepted';
    if (!isAccepted && event.type !== 'offer-rejected' && event.type !== 'offer-expired') return [];
    return event.expert === expert ? [{ difficulty: difficulties.get(event.ticket)!, isAccepted }] : [];
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function gap(answers: readonly Answer[]): number {
  const offered = answers.map(({ difficulty }) => difficulty);
  const accepted = answers.filter(({ isAccepted }) => isAccepted).map(({ difficulty }) => difficulty);
  const middle = mean(offered);
  const spread = Math.sqrt(mean(offered.map((value) => (value - middle) ** 2)));
  return accepted.length === 0 || spread < 1e-6 ? 0 : (middle - mean(accepted)) / spread;
}

function check({ notes, events, world }: NotedRun): void {
  expect(notes.length).toBe(world.experts.count * MIX_WIDTH);
  for (let expert = 0; expert < world.experts.count; expert++) {
    const [isPlanted, ...gaps] = notes.subarray(expert * MIX_WIDTH, (expert + 1) * MIX_WIDTH);
    const group = world.scenario.experts[world.experts.group[expert]!]!;
    expect(isPlanted).toBe(group.archetype === 'cherry-picker' ? 1 : 0);
    const answers = answersOf(events, expert);
    const expected = [
      ...MIX_SAMPLES.map((size) => (answers.length < size ? NaN : gap(answers.slice(0, size)))),
      answers.length < 30 ? NaN : gap(answers),
    ];
    gaps.forEach((noted, column) => {
      if (Number.isNaN(expected[column]!)) expect(noted).toBeNaN();
      else expect(noted).toBeCloseTo(expected[column]!, 8);
    });
  }
}

it('gaps are those of the first offers of each expert, worked out from the log of random desks', () => {
  onNotedDesks('mix', check);
});

it('cherry pickers and steady experts on a busy desk, to the last sample', () => {
  const scenario = scenarioWith({
    horizon: '60 h',
    arrivals: [{ rate: '60 per hour' }],
    experts: [
      { name: 'steady', count: 3 },
      { name: 'pickers', count: 2, archetype: 'cherry-picker' },
    ],
  });
  const run = notedRun(scenario, 'mix');
  check(run);
  expect([...run.notes].some(Number.isNaN)).toBe(false);
});
