import { describe, expect, it } from 'vitest';
import { fitOffers, type OfferAnswer } from '../../../../engine/experiment/fitting/offer-fit.ts';
import { cdfOf } from '../../../../engine/random/cdf.ts';
import { again, drawn, SEED, uniforms } from './known-law.ts';

describe('fitted offers', () => {
  it('count time-outs as answers that had not come yet', () => {
    const answers: OfferAnswer[] = ['accepted', 'rejected', 'accepted', 'expired', 'expired'];
    const fit = fitOffers({ times: Float64Array.of(10, 20, 30, 300, 300), answers });
    expect(fit).toMatchObject({ offers: 5, accepted: 2, rejected: 1, expired: 2, limit: 300 });
    expect(fit.acceptShare).toBe(2.5 / 4);
    expect(fit.beyondLimit).toBeCloseTo(0.4, 12);
    expect(1 - cdfOf(fit.answer!)(300)).toBeGreaterThan(0.15);
  });

  it('find the law behind the limit again, and the share that outlasts it', () => {
    const truth = { law: 'lognormal', median: 60, sigma: 1 } as const;
    const limit = 200;
    const uniform = uniforms(SEED);
    const times = drawn(truth, 5000, uniform);
    const answers = Array.from(times, (time): OfferAnswer => {
      if (time > limit) return 'expired';
      return uniform() < 0.9 ? 'accepted' : 'rejected';
    });
    const fit = fitOffers({ times: times.map((time) => Math.min(time, limit)), answers });
    const message = again('tests/engine/experiment/fitting/offer-fit.test.ts');
    const cdf = cdfOf(truth);
    expect(Math.abs(fit.beyondLimit - (1 - cdf(limit))), message).toBeLessThan(0.03);
    expect(Math.abs(fit.acceptShare - 0.9), message).toBeLessThan(0.03);
    for (const time of [30, 60, 120]) {
      expect(Math.abs(cdfOf(fit.answer!)(time) - cdf(time)), message).toBeLessThan(0.05);
    }
  });

  it('without a time-out know no limit', () => {
    expect(fitOffers({ times: Float64Array.of(5), answers: ['accepted'] })).toMatchObject({
      limit: undefined,
      beyondLimit: 0,
    });
  });
});
