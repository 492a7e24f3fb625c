import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../../engine/kpi/catalogue/bands.ts';
import { RELIABILITY_FIGURES } from '../../../../engine/kpi/catalogue/reliability.ts';
import { COUNTER, COUNTERS, type CounterName } from '../../../../engine/kpi/counters.ts';
import { ofCounts } from '../../../../engine/kpi/slices.ts';
import { readFigure } from '../../../../engine/kpi/snapshot.ts';
import type { FigureSettings } from '../../../../engine/scenario/scenario.ts';
import { scenarioWith } from '../../../scenarios.ts';

const settings = scenarioWith({}).figures;

/** Value and band of a figure from counters. */
function figure(
  key: string,
  amounts: Partial<Record<CounterName, number>>,
  figures: FigureSettings = settings,
): { value: number | null; word: string | undefined } {
  const counts = new Float64Array(COUNTERS);
  for (const [name, amount] of Object.entries(amounts)) counts[COUNTER[name as CounterName]] = amount;
  const definition = RELIABILITY_FIGURES.find((other) => other.key === key)!;
  const { value, sampleSize } = readFigure(definition, ofCounts(figures, counts));
  return { value, word: bandOf(definition, value, sampleSize, figures)?.word };
}

/** 200 offers, 12 rejects, 8 correct and 3 incorrect escalations (kpis §7.1). */
const EXAMPLE = { offers: 200, rejected: 12, escalatedCorrectly: 8, escalatedIncorrectly: 3 };

describe('reliability figures', () => {
  it('count incorrect escalations as rejections by default: 15 of 192 is okay (kpis §7.1)', () => {
    expect(figure('rejected', EXAMPLE)).toEqual({ value: 7.8125, word: 'okay' });
  });

  it('leave them out in the narrow reading: 12 of 192 (D-1, kpis §7.1)', () => {
    expect(figure('rejected', EXAMPLE, { ...settings, countIncorrectEscalation: false })).toEqual({
      value: 6.25,
      word: 'okay',
    });
  });

  it('add up the three causes of timing out: 10 of 200 is okay, not great (kpis §7.2)', () => {
    const amounts = { offers: 200, expired: 7, noFirstReply: 2, noFollowUp: 1 };
    expect(figure('timedOut', amounts)).toEqual({ value: 5, word: 'okay' });
    const causes = ['timedOutOffer', 'timedOutFirstReply', 'timedOutFollowUp'].map((key) => figure(key, amounts).value);
    expect(causes).toEqual([3.5, 1, 0.5]);
  });

  it('leave rescinded offers out above and below the line', () => {
    expect(figure('timedOut', { offers: 250, rescinded: 50, expired: 10 }).value).toBe(5);
    expect(figure('rejected', { offers: 250, rescinded: 50, rejected: 10 }).value).toBe(5);
  });

  it('relate each cause to what it can happen to as well', () => {
    expect(figure('acceptedWithoutFirstReply', { offers: 200, accepted: 80, noFirstReply: 2 }).value).toBe(2.5);
    expect(figure('followUpsMissed', { offers: 200, followUps: 25, noFollowUp: 1 }).value).toBe(4);
  });

  it('count pairs of a ticket and an expert where tickets are asked for (D-3)', () => {
    const amounts = { offers: 300, rejected: 90, pairs: 200, pairsRejected: 10 };
    expect(figure('rejected', amounts, { ...settings, distinctTickets: true }).value).toBe(5);
  });

  it('have no value before anything was offered, never 0', () => {
    expect(figure('rejected', {})).toEqual({ value: null, word: undefined });
  });
});
