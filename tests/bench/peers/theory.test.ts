import { describe, expect, it } from 'vitest';
import { queueWithPatience, singleServer } from '../../../bench/peers/theory.ts';

it('a single server busy four fifths of the time makes people wait four services', () => {
  // ρ ÷ (1 − ρ) services of a minute.
  const { wait, stay } = singleServer({ arrivalRate: 0.8 / 60, work: 60 });
  expect(wait).toBeCloseTo(240, 9);
  expect(stay).toBeCloseTo(300, 9);
});

describe('Erlang A', () => {
  it.each([
    // Calls, work and patience by the minute; from pyworkforce and from the literature, as in tests/theory.
    [14, 10 / 3, 3, 5, 0.0139837441224, 0.0646413340754],
    [13, 3.5, 3, 5, 0.0330426753638, 0.152949483528],
    [5, 5, 1, 1, 0.175467369768, 0.154422192549],
  ])('with %i servers is what others found', (servers, arrivalRate, work, patience, left, wait) => {
    const found = queueWithPatience({ servers, arrivalRate, work, patience });
    expect(found.left).toBeCloseTo(left, 9);
    expect(found.waitOfServed).toBeCloseTo(wait, 9);
  });

  it('keeps the balance: what leaves is what waits divided by patience, and the rest keeps servers busy', () => {
    const [arrivalRate, work, servers, patience] = [0.35, 300, 100, 150];
    // The chain of states by itself, from its birth and death rates, with no word of who waits how long.
    let weight = 1;
    let [total, waiting, busy] = [0, 0, 0];
    for (let state = 0; state < 3000; state++) {
      total += weight;
      waiting += weight * Math.max(0, state - servers);
      busy += weight * Math.min(state, servers);
      const deaths = Math.min(state + 1, servers) / work + Math.max(0, state + 1 - servers) / patience;
      weight *= arrivalRate / deaths;
    }
    const { left } = queueWithPatience({ arrivalRate, work, servers, patience });
    expect(left).toBeCloseTo(waiting / total / patience / arrivalRate, 9);
    expect(1 - left).toBeCloseTo(busy / total / work / arrivalRate, 9);
  });
});
