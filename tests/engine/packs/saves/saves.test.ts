import { describe, expect, it } from 'vitest';
import { recoveryTaken, refundedCents, RECOVERY } from '../../../../engine/packs/saves/recovery.ts';
import { DEFAULT_SAVES } from '../../../../engine/packs/saves/saves-settings.ts';
import { SAVED } from '../../../../engine/packs/saves/saves.ts';
import { SAVES_FIGURES } from '../../../../engine/packs/saves/saves-figures.ts';
import { readFigure } from '../../../../engine/kpi/snapshot.ts';
import type { FigureDefinition } from '../../../../engine/kpi/catalogue/figure-definition.ts';
import type { Slice } from '../../../../engine/kpi/slice.ts';
import { onRandomDesks, played } from '../pack-runs.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';

const DAY = 86_400_000;
const REFUNDS = { categories: { refund: { caseType: 'refund' } } };

/** A quiet desk that only hears of refunds. */
const refundDesk = (seed: string, settings: ScenarioSettings = {}): ScenarioSettings => ({
  seed,
  horizon: '6 d',
  closing: 'drain',
  arrivals: [{ rate: '5 per hour' }],
  experts: [{ count: 8 }],
  tickets: REFUNDS,
  packs: { saves: {} },
  ...settings,
});

describe('what a member takes', () => {
  it('follows the two shares when the answer was of middling quality and came at once', () => {
    const at = (uniform: number): number => recoveryTaken(DEFAULT_SAVES, 0.5, 0, uniform);
    expect([0.001, 0.299, 0.301, 0.549, 0.551, 0.999].map(at)).toEqual([
      RECOVERY.alternative,
      RECOVERY.alternative,
      RECOVERY.prorated,
      RECOVERY.prorated,
      RECOVERY.fullRefund,
      RECOVERY.fullRefund,
    ]);
  });

  it('is better for the desk after a better answer, and worse after days', () => {
    // 0.3 + 0.2 and 0.25 + 0.2 at quality 1; 0.3 − 0.05 and 0.25 − 0.05 after two days at quality ½.
    expect(recoveryTaken(DEFAULT_SAVES, 1, 0, 0.499)).toBe(RECOVERY.alternative);
    expect(recoveryTaken(DEFAULT_SAVES, 1, 0, 0.949)).toBe(RECOVERY.prorated);
    expect(recoveryTaken(DEFAULT_SAVES, 1, 0, 0.951)).toBe(RECOVERY.fullRefund);
    expect(recoveryTaken(DEFAULT_SAVES, 0.5, 2 * DAY, 0.249)).toBe(RECOVERY.alternative);
    expect(recoveryTaken(DEFAULT_SAVES, 0.5, 2 * DAY, 0.451)).toBe(RECOVERY.fullRefund);
  });

  it('costs nothing, half or all', () => {
    const paid = (taken: number): number => refundedCents(DEFAULT_SAVES, taken, 6001);
    expect([RECOVERY.alternative, RECOVERY.prorated, RECOVERY.fullRefund, RECOVERY.notOffered].map(paid)).toEqual([
      0, 3001, 6001, 6001,
    ]);
  });
});

describe('figures of refunds', () => {
  it('are those of the log, on random desks', () => {
    let seen = 0;
    const check: Parameters<typeof onRandomDesks>[1] = ({ events, value, simulation }) => {
      const { warmUp } = simulation.world.scenario;
      const arrived = new Map(
        events.filter((event) => event.type === 'ticket-arrived').map(({ ticket, at }) => [ticket, at]),
      );
      const cases = events
        .filter((event) => event.type === 'recovery-offered')
        .filter(({ ticket }) => (arrived.get(ticket) as number) >= warmUp);
      const offered = cases.filter(({ taken }) => taken !== 'not-offered');
      const of = (kind: string): number => cases.filter(({ taken }) => taken === kind).length;
      const share = (above: number, below: number): number | null => (below === 0 ? null : (100 * above) / below);
      const same = (key: string, expected: number | null): void => {
        if (expected === null) expect(value(key), key).toBeNull();
        else expect(value(key), key).toBeCloseTo(expected, 9);
      };
      same('refundSaves', share(of('alternative') + of('prorated'), offered.length));
      same('refundAlternatives', share(of('alternative'), offered.length));
      same('refundsProrated', share(of('prorated'), offered.length));
      same('refundMoneyKept', cases.reduce((sum, each) => sum + each.askedCents - each.refundedCents, 0) / 100);
      same('refundsPaid', cases.reduce((sum, each) => sum + each.refundedCents, 0) / 100);
      const sent = cases.filter(({ bySupervisor }) => bySupervisor);
      same('refundsToSupervisor', share(sent.length, cases.length));
      same('refundsSavedBySupervisor', share(sent.filter(({ taken }) => taken === 'alternative').length, sent.length));
      seen += sent.length;
    };
    onRandomDesks({ saves: {} }, check, ['refund', 'request']);
    expect(seen).toBeGreaterThan(20);
  });

  it('10 offers, 3 alternatives and 3 prorated refunds are 60 % (worked example 9)', () => {
    const counts = new Float64Array(Object.keys(SAVED).length);
    counts[SAVED.offers] = 10;
    counts[SAVED.alternatives] = 3;
    counts[SAVED.prorated] = 3;
    const figure = SAVES_FIGURES.find(({ key }) => key === 'refundSaves') as FigureDefinition;
    expect(readFigure(figure, { packs: () => counts } as unknown as Slice).value).toBe(60);
  });

  it('other tickets bring no recovery offers, and each case brings one', () => {
    const without = played(refundDesk('none', { tickets: { categories: { login: {} } } }));
    expect(without.events.some(({ type }) => type === 'recovery-offered')).toBe(false);
    expect(without.value('refundSaves')).toBeNull();
    const run = played(refundDesk('once'));
    const tickets = run.events.filter((event) => event.type === 'recovery-offered').map(({ ticket }) => ticket);
    expect(new Set(tickets).size).toBe(tickets.length);
  });

  it('better answers save more, over paired seeds', () => {
    const skilled = (skill: number) => ({ experts: [{ count: 8, behaviour: { temperament: { skill } } }] });
    const gains = ['a', 'b', 'c', 'd'].map((seed) => {
      const [good, bad] = [0.95, 0.35].map((skill) => played(refundDesk(seed, skilled(skill))).value('refundSaves'));
      return (good as number) - (bad as number);
    });
    expect(Math.min(...gains), `gains by seed: ${gains.join(', ')}`).toBeGreaterThan(0);
  });
});
