import { describe, expect, it } from 'vitest';
import { suiteNamed, SUITES } from '../../bench/suites.ts';

describe('every benchmark, at its smallest size', () => {
  it.each(SUITES.map((suite) => [suite.name, suite] as const))(
    '%s proves its answer and finds numbers',
    async (_, suite) => {
      const { proof, readings } = await suite.measure('tiny');
      expect(proof).not.toBe('');
      expect(readings.length).toBeGreaterThan(0);
      expect(new Set(readings.map(({ name }) => name)).size).toBe(readings.length);
      for (const { byWall = 0 } of readings) expect(byWall).not.toBeNaN();
    },
  );

  it('says what there is when asked for another', () => {
    expect(() => suiteNamed('ofer-core')).toThrow(/no benchmark "ofer-core".*offer-core/);
  });
});
