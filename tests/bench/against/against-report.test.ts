import { expect, it } from 'vitest';
import { againstText } from '../../../bench/against/against-report.ts';
import type { AgainstResults, Compared } from '../../../bench/against/run-against.ts';

const compared = (benchmark: string, ratio: number, word: Compared['word'], isTooSlow: boolean): Compared => ({
  benchmark,
  word,
  ratio,
  low: ratio - 0.02,
  high: ratio + 0.02,
  isTooSlow,
  pairs: [ratio],
  readings: [{ name: 'tickets', ratio }],
  proofs: { here: 'fingerprint 1', there: isTooSlow ? 'fingerprint 2' : 'fingerprint 1' },
});

it('says the verdict on each benchmark with its interval, how it was found, and what to bear in mind', () => {
  const results: AgainstResults = {
    revision: 'main',
    commit: '0123456789abcdef',
    pairs: 12,
    limit: 1.1,
    level: 0.99,
    resamples: 10_000,
    seed: 7,
    measuredBy: 'its own benchmarks',
    compared: [compared('calendar', 1.004, 'no difference', false), compared('core', 1.25, 'slower', true)],
    absent: ['packs'],
  };
  const lines = againstText(results).split('\n');
  expect(lines[0]).toContain('main (0123456789ab), measured by its own benchmarks: 12 pairs');
  expect(lines[0]).toContain('seed 7. Limit 1.1.');
  const cells = lines.map((line) => line.split(/ {2,}/));
  expect(cells).toContainEqual(['calendar', '1.004', '0.984 to 1.024', 'no difference']);
  expect(cells).toContainEqual(['core', '1.250', '1.230 to 1.270', 'slower, beyond the limit']);
  expect(lines).toContain('  core: tickets 1.250');
  expect(lines).toContain('packs: main cannot run it.');
  expect(lines.at(-1)).toBe('core plays differently: here fingerprint 1; there fingerprint 2.');
});
