import type { Distribution } from '../../engine/random/distribution.ts';
import { Draws } from '../../engine/random/draws.ts';
import { samplerOf } from '../../engine/random/sampler.ts';
import { prove, type Benchmark, type Reading, type Size } from '../benchmark.ts';
import { nanosecondsEach, startLap } from '../stopwatch.ts';

const STEPS = { tiny: 5000, usual: 2_000_000 } as const;
/** A mean of so many draws is farther off than this many standard errors once in 3.5 million times. */
const STANDARD_ERRORS = 5;

/** Each with a mean of one, one more of the constant: what a loop with a virtual call costs. */
const LAWS: Readonly<Record<string, Distribution>> = {
  constant: { law: 'constant', value: 1 },
  exponential: { law: 'exponential', mean: 1 },
  lognormal: { law: 'lognormal', mean: 1, cv: 0.75 },
  gamma: { law: 'gamma', mean: 1, cv: 0.5 },
  weibull: { law: 'weibull', mean: 1, shape: 1.5 },
  empirical: { law: 'empirical', values: [0.4, 0.8, 1.2, 1.6] },
};

function timeUniform(steps: number): Reading {
  const draws = new Draws('bench', ['uniform']);
  const round = (): number => {
    let sum = 0;
    for (let step = 0; step < steps; step++) sum += draws.uniform(0, step, step & 3);
    return sum;
  };
  proveMean('uniform', round() / steps, 0.5, 1 / 12 / steps);
  const stop = startLap();
  round();
  return nanosecondsEach('uniform', steps, stop());
}

function timeLaw(name: string, law: Distribution, steps: number): Reading {
  const sampler = samplerOf(law);
  const round = (): number => {
    let sum = 0;
    // Multiples of the golden ratio, cut to their fractions, fill the unit interval evenly; they cost next to nothing.
    for (let step = 0, u = 0.5; step < steps; step++) {
      u += 0.6180339887498949;
      if (u >= 1) u -= 1;
      sum += sampler.quantile(u);
    }
    return sum;
  };
  proveMean(name, round() / steps, sampler.mean, sampler.variance / steps);
  const stop = startLap();
  round();
  return nanosecondsEach(`${name} by inversion`, steps, stop());
}

function proveMean(what: string, found: number, mean: number, variance: number): void {
  const isNear = Math.abs(found - mean) <= STANDARD_ERRORS * Math.sqrt(variance) + 1e-9;
  prove(isNear, `draws of the ${what} law have a mean of ${found}, not ${mean}`);
}

/** Randomness by itself. */
export const draws: Benchmark = {
  name: 'draws',
  about: 'one uniform draw; one draw of a law, given the uniform one',
  measure(size: Size) {
    const steps = STEPS[size];
    const laws = Object.entries(LAWS).map(([name, law]) => timeLaw(name, law, steps));
    return { proof: 'means are those of the laws', readings: [timeUniform(steps), ...laws] };
  },
};
