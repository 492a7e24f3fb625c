import { exp } from '../random/elementary.ts';

/**
 * Modified offered load: the mean number of busy experts of a desk with people without end, m(t) = ∫ λ(u) P(S > t − u) du, for work
 * that is exponential and arrivals at a constant rate within each interval; the mean of m over each interval. It lags behind the
 * arrivals, which is why the peak of the need is later than that of the volume.
 *
 * @param arrivals tickets by interval @param every length of an interval @param work mean work, in the same unit of time, above 0
 */
export function offeredLoad(arrivals: readonly number[], every: number, work: number): readonly number[] {
  const kept = exp(-every / work);
  let atStart = 0;
  return arrivals.map((tickets) => {
    const steady = (tickets / every) * work;
    const mean = steady + ((atStart - steady) * (1 - kept) * work) / every;
    atStart = steady + (atStart - steady) * kept;
    return mean;
  });
}
