import { describe, expect, it } from 'vitest';
import { RunPlayer } from '../../../engine/index.ts';
import { EventFeed } from '../../../server/live/event-feed.ts';
import { MOST_EVENTS_IN_BATCH, nextEventAfter } from '../../../server/protocol/index.ts';
import { loggedRun } from '../people-desk.ts';
import { smallDesk } from '../small-desk.ts';

function fedRun(): { feed: EventFeed; player: RunPlayer } {
  const feed = new EventFeed('r-1');
  return { feed, player: new RunPlayer(smallDesk(), { listening: [feed.hear] }) };
}

describe('the feed of events', () => {
  it('tells all that happens while it is little, numbered without a gap', () => {
    const { feed, player } = fedRun();
    feed.isWatched = true;
    feed.take();
    const { simulation, events } = loggedRun(smallDesk());
    simulation.run(3_600_000);
    let next = feed.next;
    const told: unknown[] = [];
    while (player.advance(3_600_000, 5) === 'budget-spent') {
      const batch = feed.take();
      if (batch === undefined) continue;
      expect(batch.first).toBe(next);
      next = nextEventAfter(batch);
      told.push(...batch.events);
    }
    told.push(...(feed.take()?.events ?? []));
    expect(told).toEqual(events.slice(-told.length));
    expect(told.length).toBeGreaterThan(100);
  });

  it('leaves out what is too much to watch, and says how much', () => {
    const { feed, player } = fedRun();
    feed.isWatched = true;
    const before = feed.next;
    player.advance(4 * 3_600_000);
    const batch = feed.take()!;
    expect(batch.events).toHaveLength(MOST_EVENTS_IN_BATCH);
    expect(batch.leftOut).toBeGreaterThan(100);
    expect(feed.next).toBe(before + MOST_EVENTS_IN_BATCH + batch.leftOut);
    expect(feed.take()).toBeUndefined();
  });

  it('counts what nobody watches, and tells nothing of it', () => {
    const { feed, player } = fedRun();
    player.advance(3_600_000);
    const batch = feed.take()!;
    expect(batch.events).toEqual([]);
    expect(batch.leftOut).toBeGreaterThan(0);
  });

  it('gives again what somebody missed, as long as it is at hand', () => {
    const { feed, player } = fedRun();
    feed.isWatched = true;
    const batches = [1, 2, 3].map((hour) => (player.advance(hour * 3_600_000), feed.take()!));
    expect(feed.since(0, batches[1]!.first)).toEqual(batches.slice(1));
    expect(feed.since(0, feed.next)).toEqual([]);
    expect(feed.since(0, batches[1]!.first + 1)).toBeUndefined();
    expect(feed.since(1, 0)).toBeUndefined();
    feed.jump(1);
    expect(feed.since(1, 0)).toEqual([]);
    expect(feed.since(0, batches[1]!.first)).toBeUndefined();
  });

  it('is silent while a run is on its way to another moment', () => {
    const { feed, player } = fedRun();
    feed.isWatched = true;
    feed.take();
    const { next } = feed;
    feed.isMuted = true;
    player.advance(3_600_000);
    expect(feed.take()).toBeUndefined();
    expect(feed.next).toBe(next);
  });
});
