import { afterEach, describe, expect, it } from 'vitest';
import { exceptionsOf, reasonsByChannel, volumeOf } from '../../../engine/index.ts';
import type { RunDesk } from '../../../server/live/run-desk.ts';
import type { RunSession } from '../../../server/live/run-session.ts';
import { exceptionsAnswer, reasonsAnswer, volumeAnswer } from '../../../server/live/table-readings.ts';
import { ANSWER_CHECKS, VOLUME_GRAINS } from '../../../server/protocol/index.ts';
import { deskOf, startSmall } from './desks.ts';

const HOUR = 3_600_000;

let desk: RunDesk | undefined;
afterEach(() => desk?.close());

async function standing(at: number, overrides: readonly string[] = []): Promise<RunSession> {
  desk = deskOf();
  const session = await startSmall(desk, { overrides: [...overrides] });
  await session.seek(at);
  return session;
}

/** As it arrives. */
const sent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

describe('tables that are asked for', () => {
  it('exceptions are those that the engine finds, the newest first, and pass the check of the page', async () => {
    const session = await standing(6.5 * HOUR, [
      'horizon=8 h',
      'figures.bands.rejected=[1, 2, 3]',
      'figures.interval=5 min',
    ]);
    const { world, now } = session.player;
    const answer = exceptionsAnswer(session);
    expect(ANSWER_CHECKS.exceptions.parse(sent(answer))).toEqual(answer);
    const expected = exceptionsOf(world, now);
    expect(expected.length).toBeGreaterThan(1);
    expect(answer.at).toBe(6.5 * HOUR);
    expect(answer.hours.map(({ from }) => from)).toEqual(expected.map(({ from }) => from).toReversed());
    const told = answer.hours.flatMap(({ changes }) =>
      changes.map(({ figure, is, after }) => [figure, is, after.value]),
    );
    const found = expected
      .toReversed()
      .flatMap(({ changes }) => changes.map(({ definition, is, after }) => [definition.key, is, after.value]));
    expect(told).toEqual(found);
    expect(answer.better + answer.worse).toBe(found.filter(([, is]) => is !== 'different').length);
    expect(answer.standing).toBeLessThanOrEqual(answer.worse);
  });

  it('a long report is cut, and says so', async () => {
    const session = await standing(8 * HOUR, [
      'horizon=8 h',
      'figures.interval=1 min',
      'figures.bands.rejected=[1, 2, 3]',
    ]);
    const { world, now } = session.player;
    const all = exceptionsOf(world, now);
    const { hours, leftOut } = exceptionsAnswer(session);
    expect(hours.length + leftOut).toBe(all.length);
    expect(hours.length).toBeLessThanOrEqual(100);
    expect(hours[0]?.from).toBe(all.at(-1)?.from);
  });

  it.each(VOLUME_GRAINS)('volume by %s is that of the engine', async (grain) => {
    const session = await standing(2 * HOUR);
    const answer = volumeAnswer(session, grain);
    expect(ANSWER_CHECKS.volume.parse(sent(answer))).toEqual(answer);
    expect(answer).toEqual({ at: 2 * HOUR, grain, periods: volumeOf(session.player.world, grain, 2 * HOUR) });
  });

  it('reasons are those of the engine', async () => {
    const session = await standing(3 * HOUR);
    const answer = reasonsAnswer(session);
    expect(ANSWER_CHECKS.reasons.parse(sent(answer))).toEqual(answer);
    expect(answer.rows).toEqual(reasonsByChannel(session.player.world));
  });
});
