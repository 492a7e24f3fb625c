import { createHash } from 'node:crypto';
import type { Law } from './profile/amounts.ts';

/** Numbers above 0 and below 1. */
export type Uniform = () => number;

/**
 * A stream of its own for every purpose, the same for the same words. The generator is sfc32 by Chris Doty-Humphrey (PractRand),
 * with the first 128 bits of a SHA-256 as its state.
 */
export function uniformOf(seed: string, purpose: string): Uniform {
  const digest = createHash('sha256').update(`${seed}\n${purpose}`).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
}

/** Draws how long something takes, ms. */
export function drawn(law: Law, uniform: Uniform): number {
  switch (law.law) {
    case 'constant':
      return law.mean;
    case 'exponential':
      return -law.mean * Math.log(uniform());
    case 'uniform':
      return law.from + (law.to - law.from) * uniform();
    case 'lognormal': {
      const variance = Math.log(1 + law.cv * law.cv);
      return law.mean * Math.exp(Math.sqrt(variance) * normal(uniform) - variance / 2);
    }
  }
}

/** Box and Muller. */
function normal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
