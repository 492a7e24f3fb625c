import { exceptionsOf, reasonsByChannel, volumeOf, type ExceptionHour, type Grain } from '../../engine/index.ts';
import type { Exceptions, ExceptionsHour, Reasons, Volume } from '../protocol/index.ts';
import type { RunSession } from './run-session.ts';

/** Hours of the exception report that are told: four days and a night, more than anybody scrolls through. */
const MOST_HOURS = 100;

/** Which figures changed band so far, the newest hour first, and how many changes there were in all (K-114). */
export function exceptionsAnswer({ player }: RunSession): Exceptions {
  const { world, now } = player;
  const hours = exceptionsOf(world, now);
  const all = hours.flatMap(({ changes }) => changes);
  const worse = all.filter(({ is }) => is === 'worse');
  const told = hours.slice(-MOST_HOURS).toReversed();
  return {
    at: now,
    hours: told.map(plainHour),
    better: all.filter(({ is }) => is === 'better').length,
    worse: worse.length,
    standing: worse.filter(({ until }) => until === null).length,
    leftOut: hours.length - told.length,
  };
}

const plainHour = ({ changes, best, worst, ...hour }: ExceptionHour): ExceptionsHour => ({
  ...hour,
  changes: changes.map(({ definition, ...change }) => ({ figure: definition.key, ...change })),
  best: best?.definition.key ?? null,
  worst: worst?.definition.key ?? null,
});

/** Tickets so far by day, week, month or quarter, beside what was launched (K-91). */
export function volumeAnswer({ player }: RunSession, grain: Grain): Volume {
  const { world, now } = player;
  return {
    at: now,
    grain,
    periods: volumeOf(world, grain, now).map((each) => ({ ...each, markers: [...each.markers] })),
  };
}

/** What reviews say so far, channel by channel (K-119). */
export function reasonsAnswer({ player }: RunSession): Reasons {
  const { world, now } = player;
  return { at: now, rows: [...reasonsByChannel(world)] };
}
