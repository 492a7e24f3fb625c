import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/options.ts';
import { SUITES } from '../../bench/suites.ts';

describe('options of the benchmarks', () => {
  it('run everything in several processes by default, and once when tiny', () => {
    expect(readOptions([])).toMatchObject({ benchmarks: SUITES.map(({ name }) => name), rounds: 5, size: 'usual' });
    expect(readOptions(['--tiny'])).toMatchObject({ rounds: 1, size: 'tiny' });
  });

  it('choose benchmarks by name and take a reference program', () => {
    expect(readOptions(['--only', 'growth, draws', '--reference', './core', '--rounds', '3', '--json'])).toMatchObject({
      benchmarks: ['growth', 'draws'],
      reference: './core',
      rounds: 3,
      json: true,
    });
    expect(readOptions(['--help'])).toBe('help');
  });

  it.each([[['--only', 'speed']], [['--rounds', '0']], [['--rounds', 'many']], [['--fast']]])('refuse %j', (args) => {
    expect(() => readOptions(args)).toThrow();
  });
});
