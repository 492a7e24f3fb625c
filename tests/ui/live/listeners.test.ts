import { expect, it } from 'vitest';
import { Listeners } from '../../../ui/live/listeners.ts';

it('whoever listens is told of its topics, once for all that changed together, and no more when it has left', () => {
  const listeners = new Listeners<'frame' | 'events' | 'details'>();
  let told = 0;
  const leave = listeners.listen(['frame', 'events'], () => told++);
  listeners.tell('details');
  expect(told).toBe(0);
  listeners.tell('frame', 'events');
  expect(told).toBe(1);
  leave();
  listeners.tell('frame');
  expect(told).toBe(1);
});

it('a listener that leaves while it is told does not keep others from hearing', () => {
  const listeners = new Listeners<'frame'>();
  const heard: string[] = [];
  const leave = listeners.listen(['frame'], () => {
    heard.push('first');
    leave();
  });
  listeners.listen(['frame'], () => heard.push('second'));
  listeners.tell('frame');
  listeners.tell('frame');
  expect(heard).toEqual(['first', 'second', 'second']);
});
