import type { Distribution } from '../../../../engine/random/distribution.ts';
import { samplerOf } from '../../../../engine/random/sampler.ts';

/** Uniform numbers strictly between 0 and 1 from a seed: mulberry32, none of the engine's. */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Draws of a law. */
export function drawn(law: Distribution, count: number, uniform: () => number): Float64Array {
  const sampler = samplerOf(law);
  return Float64Array.from({ length: count }, () => sampler.quantile(uniform()));
}

/** The same draws each time, unless the environment names another seed; what to run again stands in every message. */
export const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 5_206);
export const again = (file: string): string =>
  `seed ${SEED}; again with: SWITCHYARD_SEED=${SEED} npx vitest run --config tests/vitest.config.ts ${file}`;
