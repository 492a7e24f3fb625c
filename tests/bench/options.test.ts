import { describe, expect, it } from 'vitest';
import { GRIDS } from '../../bench/core/grid.ts';
import { readOptions, type BenchOptions } from '../../bench/options.ts';
import { SUITES } from '../../bench/suites.ts';

describe('options of the benchmarks', () => {
  it('run everything in several processes by default, and once when tiny', () => {
    expect(readOptions([])).toMatchObject({
      benchmarks: SUITES.map(({ name }) => name).filter((name) => name !== 'core'),
      core: GRIDS.usual,
      rounds: 5,
      size: 'usual',
      form: 'text',
    });
    expect(readOptions(['--tiny'])).toMatchObject({ rounds: 1, size: 'tiny', core: GRIDS.tiny });
  });

  it('choose benchmarks by name and take a reference program', () => {
    expect(readOptions(['--only', 'growth, draws', '--reference', './core', '--rounds', '3', '--json'])).toMatchObject({
      benchmarks: ['growth', 'draws'],
      reference: './core',
      rounds: 3,
      form: 'json',
      core: undefined,
    });
    expect(readOptions(['--help'])).toBe('help');
  });

  it('choose a part of the grid of the routing core', () => {
    const { benchmarks, core } = readOptions(['--only', 'core:experts=5000, skills=5,growth']) as BenchOptions;
    expect(benchmarks).toEqual(['growth']);
    expect(core).toEqual({ ...GRIDS.usual, experts: [5000], skills: [5] });
    expect(readOptions(['--only', 'core'])).toMatchObject({ benchmarks: [], core: GRIDS.usual });
    expect(() => readOptions(['--only', 'growth,experts=5'])).toThrow('"experts=5" belongs behind "core:"');
    expect(() => readOptions(['--only', 'core:policy=none'])).toThrow(/no routing policy "none"/);
  });

  it.each([
    [['--json', '--markdown']],
    [['--only', 'speed']],
    [['--rounds', '0']],
    [['--rounds', 'many']],
    [['--fast']],
  ])('refuse %j', (args) => {
    expect(() => readOptions(args)).toThrow();
  });
});
