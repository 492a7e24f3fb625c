import { describe, expect, test } from 'vitest';
import { codesIn, scenarioOf, shortest } from '../reading.ts';

const desk = (settings: string) => scenarioOf(shortest(`desk: { ${settings} }`)).desk;

describe('places', () => {
  test('are counted or unlimited, and pending offers may have as many as the cap', () => {
    const { cap } = desk('cap: { unanswered: unlimited, pendingPerExpert: cap }');
    expect([cap.unanswered, cap.pendingPerExpert]).toEqual(['unlimited', 'cap']);
    expect(desk('cap: { pendingPerExpert: 2 }').cap.pendingPerExpert).toBe(2);
    expect(codesIn(shortest('desk: { cap: { unanswered: cap } }'))).toEqual(['wrong-type desk.cap.unanswered']);
  });
});

test('an absence after misses lasts a time, a drawn time, or until the expert is back', () => {
  expect(desk('afterMiss: { lasts: 15 min }').afterMiss.lasts).toEqual({ law: 'constant', value: 900_000 });
  expect(desk('afterMiss: { lasts: until back }').afterMiss.lasts).toBeNull();
});

test('a pause before the next offer is left out or a law', () => {
  expect(desk('').reoffer.delay).toBeUndefined();
  expect(desk('reoffer: { delay: { law: exponential, mean: 30 s } }').reoffer.delay).toEqual({
    law: 'exponential',
    mean: 30_000,
  });
});
