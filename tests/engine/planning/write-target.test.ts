import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureCatalogue, targetFault, type StaffingTarget } from '../../../engine/index.ts';
import { readTargets } from '../../../engine/planning/read-targets.ts';
import { writtenTarget } from '../../../engine/planning/write-target.ts';
import { smallDesk } from '../../server/small-desk.ts';

const scenario = smallDesk('tickets.categories={ order: {}, "lost, found": {}, paid per run: {} }');
const KEYS = figureCatalogue(scenario).map(({ key }) => key);

const targets: fc.Arbitrary<StaffingTarget> = fc
  .record({
    figure: fc.constantFrom(...KEYS),
    bound: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    isLeast: fc.boolean(),
    per: fc.constantFrom('run', 'day', 'interval'),
    of: fc.record(
      { channel: fc.constantFrom('email', 'voice'), category: fc.constantFrom('order', 'lost, found') },
      { requiredKeys: [] },
    ),
    penalty: fc.constantFrom(0, 0.5, 500),
  })
  .map(({ bound, isLeast, ...rest }) => ({ ...rest, ...(isLeast ? { atLeast: bound } : { atMost: bound }) }));

test('every target that can be judged is written in words that are read as the same target', () => {
  fc.assert(
    fc.property(targets, (target) => {
      fc.pre(targetFault(target, scenario) === undefined);
      const text = writtenTarget(target, scenario);
      const { readings } = readTargets(scenario, [text ?? 'no words']);
      expect(readings).toEqual([{ ok: true, target }]);
    }),
    { seed: 20_260_105 },
  );
});

test('as desks speak of it; a name in which words of targets stand has no words', () => {
  const target = { figure: 'serviceWithin5min', atLeast: 80, per: 'day', of: {}, penalty: 0 } as const;
  expect(writtenTarget(target, scenario)).toBe('80/5 min per day');
  expect(writtenTarget({ ...target, figure: 'answeredWithin4h', penalty: 9 }, scenario)).toBe(
    '80% in 4 h per day else $9',
  );
  expect(writtenTarget({ ...target, of: { category: 'paid per run' } }, scenario)).toBeUndefined();
});
