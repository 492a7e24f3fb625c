import { expect, it } from 'vitest';
import { Control } from '../../../server/executors/control.ts';

it('how far replications are adds up over those who share the memory', () => {
  const here = new Control();
  const there = new Control(here.shared);
  here.advance(0, 0.25);
  there.advance(0, 1);
  here.advance(0.25, 0.5);
  expect([here.played, there.played]).toEqual([1.5, 1.5]);
});

it('steps that are not whole thousandths add up to whole replications', () => {
  const control = new Control();
  for (let step = 0; step < 7; step++) control.advance(step / 7, (step + 1) / 7);
  expect(control.played).toBe(1);
});

it('stopping is heard by all who share the memory', () => {
  const here = new Control();
  const there = new Control(here.shared);
  expect(there.isStopped).toBe(false);
  here.stop();
  expect(there.isStopped).toBe(true);
});
