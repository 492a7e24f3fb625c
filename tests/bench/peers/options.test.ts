import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../bench/peers/options.ts';

describe('options of the comparison', () => {
  it('run every model in several processes by default, and once when tiny', () => {
    expect(readOptions([])).toMatchObject({ rounds: 5, size: 'usual', json: false });
    expect(readOptions(['--tiny'])).toMatchObject({ rounds: 1, size: 'tiny' });
    const options = readOptions([]);
    expect(options !== 'help' && options.models.map(({ name }) => name)).toEqual(['mm1', 'erlang-a', 'offer-core']);
  });

  it('choose models by name, and take a reference program', () => {
    const options = readOptions(['--only', 'erlang-a, mm1', '--reference', './core', '--rounds', '3', '--json']);
    expect(options).toMatchObject({ reference: './core', rounds: 3, json: true });
    expect(options !== 'help' && options.models.map(({ name }) => name)).toEqual(['erlang-a', 'mm1']);
    expect(readOptions(['--help'])).toBe('help');
  });

  it.each([
    [['--only', 'mm2'], /no model "mm2"/],
    [['--one', 'Arena'], /no "Arena" here.*Switchyard, simjs, SimPy/],
    [['--rounds', '0'], /from 1/],
    [['--fast'], /--fast/],
  ])('refuse %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
