import { expect, test } from 'vitest';
import { readTargets, targetSentence } from '../../../engine/index.ts';
import { smallDesk } from '../../server/small-desk.ts';

test('a target is told with its tickets, its span and what missing it costs', () => {
  const texts = ['80/20 of voice', 'abandoned <= 5% per day', 'acceptance <= 30 per run else $500'];
  const { scenario } = readTargets(smallDesk(), texts);
  expect(scenario.targets.map((target) => targetSentence(target, scenario))).toEqual([
    'Service within 20 s (voice) ≥ 80 % in every interval',
    'Abandoned ≤ 5 % in every day',
    'Speed of answer ≤ 30 seconds in the whole run, else $500',
  ]);
});
