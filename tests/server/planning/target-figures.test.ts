import { expect, test } from 'vitest';
import { figuresOfHours, targetFigures } from '../../../server/planning/target-figures.ts';
import { scenarioWith } from '../../scenarios.ts';

test('figures that something is promised of, each once; else how long customers wait and who gives up', () => {
  const targets = [
    { figure: 'answer', atMost: 5, per: 'run' },
    { figure: 'occupancy', atMost: 85 },
    { figure: 'answer', atMost: 9, per: 'day' },
  ];
  expect(targetFigures(scenarioWith({ targets }))).toEqual(['answer', 'occupancy']);
  expect(targetFigures(scenarioWith({}))).toEqual(['acceptance', 'abandoned']);
});

test('hours are judged by their cost too, where they have a price', () => {
  expect(figuresOfHours(scenarioWith({}))).toEqual(['acceptance', 'abandoned']);
  expect(figuresOfHours(scenarioWith({ experts: [{ count: 3, costPerHour: 20 }] }))).toEqual([
    'acceptance',
    'abandoned',
    'rosterCost',
  ]);
});
