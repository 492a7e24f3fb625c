import type { Handlers } from './handler.ts';

/** Two runs played again and again, on the same random numbers. */
export const COMPARING: Handlers<'compare' | 'stopCompare'> = {
  async compare({ runA, runB, replications, level }, _, { desk, comparisons }) {
    const [a, b] = [await desk.find(runA), await desk.find(runB)];
    return comparisons.start(a, b, { replications, level });
  },

  stopCompare: ({ comparison }, _, { comparisons }) => comparisons.stop(comparison),
};
