import { expect, it } from 'vitest';
import type { EventBatch, Resynced } from '../../../server/protocol/index.ts';
import { RunEvents } from '../../../ui/live/run-events.ts';

const batch = (first: number, count: number, epoch = 0): EventBatch => ({
  run: 'r',
  epoch,
  first,
  events: Array.from({ length: count }, (_, at) => ({ at, type: 'acknowledged', ticket: first + at })),
  leftOut: 0,
});

/** Events as they are shown, while a server answers what it was asked. */
function listening(answer: (from: number) => Resynced | undefined): {
  events: RunEvents;
  shown: number[];
  asked: number[];
  missed: number[];
} {
  const [shown, asked, missed]: [number[], number[], number[]] = [[], [], []];
  const events = new RunEvents({
    async ask(_, from) {
      asked.push(from);
      return answer(from);
    },
    show: ({ first }) => shown.push(first),
    missed: ({ nextEvent }) => missed.push(nextEvent),
  });
  events.begin(0, 0);
  return { events, shown, asked, missed };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('after a gap what was missed is shown first, and everything once', async () => {
  const { events, shown, asked } = listening((from) => ({
    kind: 'events',
    batches: [batch(from, 3), batch(from + 3, 2)],
    nextEvent: from + 5,
  }));
  events.take(batch(0, 2));
  events.take(batch(5, 2));
  events.take(batch(7, 1));
  await settle();
  expect(asked).toEqual([2]);
  expect(shown).toEqual([0, 2, 5, 7]);
});

it('what is gone is replaced by where the run stands', async () => {
  const { events, shown, missed } = listening(() => ({
    kind: 'snapshot',
    frame: new ArrayBuffer(0),
    epoch: 0,
    nextEvent: 12,
  }));
  events.take(batch(10, 2));
  await settle();
  events.take(batch(12, 1));
  expect([missed, shown]).toEqual([[12], [12]]);
});

it.each<[string, Resynced | undefined]>([
  ['nobody answers', undefined],
  ['the answer holds nothing', { kind: 'events', batches: [], nextEvent: 9 }],
])('where %s it goes on from what has come, and does not ask for ever', async (_, answer) => {
  const { events, shown, asked } = listening(() => answer);
  events.take(batch(7, 2));
  await settle();
  events.take(batch(9, 1));
  await settle();
  expect([asked, shown]).toEqual([[0], [7, 9]]);
});
