import { describe, expect, it } from 'vitest';
import { bandOf, bandScale, isGreyed, type BandedFigure } from '../../../../engine/kpi/catalogue/bands.ts';
import type { FigureSettings } from '../../../../engine/scenario/scenario.ts';
import { scenarioWith } from '../../../scenarios.ts';

const settings = scenarioWith({}).figures;
const withBands = (bands: Partial<FigureSettings['bands']>): FigureSettings => ({
  ...settings,
  bands: { ...settings.bands, ...bands },
});

const wordAt =
  (figure: BandedFigure, figures = settings) =>
  (value: number): string => {
    const band = bandOf({ bands: figure }, value, 100, figures);
    return band?.note === undefined ? (band?.word ?? 'none') : `${band.word} (${band.note})`;
  };

describe('bands', () => {
  it('of Rejected: under 5 great, under 15 okay, watch to 20 inclusive, over 20 poor (G-1, G-3, kpis §7.4)', () => {
    expect([0, 4.999, 5, 14.999, 15, 20, 20.001].map(wordAt('rejected'))).toEqual([
      'great',
      'great',
      'okay',
      'okay',
      'watch',
      'watch',
      'poor',
    ]);
  });

  it('of Timed out: under 5 great, under 10 okay, watch to 15 inclusive, over 15 poor (G-2, G-3, kpis §7.4)', () => {
    expect([4.999, 5, 9.999, 10, 15, 15.001].map(wordAt('timedOut'))).toEqual([
      'great',
      'okay',
      'okay',
      'watch',
      'watch',
      'poor',
    ]);
  });

  it('of the email first reply: too fast is poor, 5 and 15 are both good, slow is okay (G-4 to G-7, kpis §7.4)', () => {
    expect([1.99, 2, 4.99, 5, 15, 15.01, 500].map(wordAt('emailFrt'))).toEqual([
      'poor (too fast)',
      'okay (fast)',
      'okay (fast)',
      'good',
      'good',
      'okay (slow)',
      'okay (slow)',
    ]);
  });

  it('call a slow email first reply poor only where a setting says from when on (G-5)', () => {
    const figures = withBands({ emailFrtSlowPoor: 30 });
    expect([15.01, 30, 30.01].map(wordAt('emailFrt', figures))).toEqual([
      'okay (slow)',
      'okay (slow)',
      'poor (too slow)',
    ]);
  });

  it('of the chat first reply: under 60 s great, to 120 s okay, to 180 s watch, then poor (G-8)', () => {
    expect([59.9, 60, 120, 120.1, 180, 180.1].map(wordAt('chatFrt'))).toEqual([
      'great',
      'okay',
      'okay',
      'watch',
      'watch',
      'poor',
    ]);
  });

  it('move with their settings', () => {
    const figures = withBands({ rejected: [1, 2, 3] });
    expect([0.5, 1.5, 2.5, 3.5].map(wordAt('rejected', figures))).toEqual(['great', 'okay', 'watch', 'poor']);
  });

  it('have a mark for every degree that does not rely on colour', () => {
    const marks = bandScale('rejected', settings).map(({ band }) => band.mark);
    expect(new Set(marks).size).toBe(4);
  });

  it('are left out, and the value is grey, under 20 offers or 10 reviews', () => {
    const rejected = { bands: 'rejected', fewest: 20 } as const;
    expect(bandOf(rejected, 3, 19, settings)).toBeUndefined();
    expect(isGreyed(rejected, 19)).toBe(true);
    expect(bandOf(rejected, 3, 20, settings)?.word).toBe('great');
    expect(isGreyed({ fewest: 10 }, 9)).toBe(true);
    expect(isGreyed({ fewest: 10 }, 10)).toBe(false);
  });

  it('are left out where a figure has none, or no value', () => {
    expect(bandOf({}, 3, 100, settings)).toBeUndefined();
    expect(bandOf({ bands: 'rejected' }, null, 100, settings)).toBeUndefined();
  });
});
