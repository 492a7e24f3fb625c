import { afterEach, describe, expect, it } from 'vitest';
import { breakdownOf, expertList, intervalsOf } from '../../../engine/index.ts';
import type { RunDesk } from '../../../server/live/run-desk.ts';
import {
  breakdownAnswer,
  dashboardAnswer,
  joinedOf,
  ticketStory,
  whyThisExpert,
} from '../../../server/live/run-reading.ts';
import type { RunSession } from '../../../server/live/run-session.ts';
import { deskOf, startSmall } from './desks.ts';

const HOUR = 3_600_000;

let desk: RunDesk | undefined;
afterEach(() => desk?.close());

async function standing(at = 3 * HOUR, overrides: readonly string[] = []): Promise<RunSession> {
  desk = deskOf();
  const session = await startSmall(desk, { overrides: [...overrides] });
  await session.seek(at);
  return session;
}

describe('what can be read of a run', () => {
  it('is what a new viewer needs, where the run stands', async () => {
    const session = await standing();
    session.addBookmark('here');
    const joined = joinedOf(session, 'viewer');
    expect(joined).toMatchObject({
      role: 'viewer',
      details: { summary: { now: 3 * HOUR }, bookmarks: [{ label: 'here' }] },
      streams: ['tickets'],
      nextEvent: 0,
      // Monday, 2026-01-05: where a scenario says nothing.
      startDay: Date.UTC(2026, 0, 5) / 86_400_000,
    });
    expect(joined.experts).toEqual(expertList(session.player.world));
    expect(joined.series.moments.length).toBeGreaterThan(100);
    expect(joined.policies).toContain('random');
  });

  it('are figures by part, those asked for or those that fit the part', async () => {
    const session = await standing();
    const { world, now } = session.player;
    expect(breakdownAnswer(session, 'group', ['rejected'])).toEqual({
      by: 'group',
      at: now,
      rows: breakdownOf(world, 'group', now, ['rejected']),
    });
    const { rows } = breakdownAnswer(session, 'interval', ['arrived']);
    expect(rows).toHaveLength(intervalsOf(world, now).length);
    expect(rows[1]).toMatchObject({ from: HOUR, until: 2 * HOUR });
    expect(Object.keys(rows[1]!.figures)).toEqual(['arrived']);
  });

  it('is the dashboard of an expert, and of nobody else', async () => {
    const session = await standing(HOUR, ['figures.perExpert=true']);
    expect(dashboardAnswer(session, 4)).toMatchObject({ expert: 4, name: 'others 2' });
    expect(() => dashboardAnswer(session, 5)).toThrow('There is no expert 5; the last is 4.');
    const without = await standing(HOUR);
    expect(() => dashboardAnswer(without, 4)).toThrow('This run keeps no figures of single experts.');
  });

  it('is the story of a ticket up to here, and why an expert was offered it', async () => {
    const session = await standing();
    const before = session.player.fingerprint;
    const story = await ticketStory(session, 40);
    expect(story.parts[0]).toMatchObject({ kind: 'event', event: { type: 'ticket-arrived', ticket: 40 } });
    expect(story.parts.every((part) => (part.kind === 'event' ? part.event.at : part.at) <= 3 * HOUR)).toBe(true);
    const first = await whyThisExpert(session, 40, 1);
    const offered = story.parts.find((part) => part.kind === 'event' && part.event.type === 'offer-made');
    expect(offered).toMatchObject({ event: { expert: first.explanation.chosen, at: first.at } });
    expect(session.player.fingerprint).toBe(before);
  });

  it('is refused of a ticket that has not arrived, and of an offer that was not made', async () => {
    const session = await standing(HOUR);
    await expect(ticketStory(session, 5000)).rejects.toThrow(/There is no ticket 5000 yet/);
    await expect(whyThisExpert(session, 0, 999)).rejects.toThrow('Ticket 0 was not offered 999 times so far.');
  });
});
