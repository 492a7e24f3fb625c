import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThinkingCustomers } from '../../../engine/arrivals/thinking-customers.ts';

test('whoever thinks shortest comes first, whatever the order in which they began', () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant('first' as const)), { maxLength: 200 });
  fc.assert(
    fc.property(steps, (all) => {
      const customers = new ThinkingCustomers();
      const plain: number[] = [];
      let begun = 0;
      for (const step of all) {
        if (step === 'first') {
          if (plain.length === 0) continue;
          customers.removeFirst();
          plain.splice(plain.indexOf(Math.min(...plain)), 1);
        } else {
          customers.add(step);
          plain.push(step);
          begun++;
        }
        expect([customers.first, customers.count, customers.begun]).toEqual([Math.min(...plain), plain.length, begun]);
      }
    }),
    { numRuns: 300 },
  );
});

test('nobody is first where nobody thinks', () => {
  expect(new ThinkingCustomers().first).toBe(Infinity);
});
