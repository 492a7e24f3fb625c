import { expect, it } from 'vitest';
import { Places } from '../../../../bench/peers/simjs/places.ts';

/** Draws that go round: 0, ⅛, ¼ … */
function draws(): { random(): number; exponential(): number; normal(): number } {
  let step = 0;
  return { random: () => (step++ % 8) / 8, exponential: () => 1, normal: () => 0 };
}

it('an expert has three places, and is chosen while one is free', () => {
  const places = new Places();
  for (let expert = 2; expert < 200; expert++) for (let place = 0; place < 3; place++) places.take(expert);
  places.take(0);
  expect([0, 1, 2].map((expert) => places.isFree(expert))).toEqual([true, true, false]);
  const chosen = new Set(Array.from({ length: 20 }, () => places.choose([], draws())));
  expect([...chosen]).toEqual([0]);
  expect(places.choose([0], draws())).toBe(1);
  expect(places.choose([1, 0], draws())).toBeUndefined();
  for (let place = 0; place < 3; place++) places.take(1);
  expect(places.choose([0], draws())).toBeUndefined();
  places.give(199);
  expect(places.choose([0], draws())).toBe(199);
  places.give(1);
  expect(places.choose([0, 199], draws())).toBe(1);
});
