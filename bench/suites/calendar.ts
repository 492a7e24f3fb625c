import { EventCalendar } from '../../engine/time/event-calendar.ts';
import { prove, type Benchmark, type Size } from '../benchmark.ts';
import { nanosecondsEach, startLap, type Lap } from '../stopwatch.ts';

const LENGTHS = { tiny: [50], usual: [500, 5000, 50_000] } as const;
const STEPS = { tiny: 2000, usual: 2_000_000 } as const;
const LONGEST_DELAY = 600_000;
const EVENT = 1;

/** Delays from a plain generator, so that nothing of the engine but the calendar is timed. */
class Delays {
  #state = 12_345;

  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state % LONGEST_DELAY;
  }
}

/** A calendar with so many entries pending. */
function filled(length: number, delays: Delays): EventCalendar {
  const calendar = new EventCalendar();
  for (let entry = 0; entry < length; entry++) calendar.schedule(delays.next(), EVENT, entry);
  return calendar;
}

/** Plays one and schedules one, again and again. */
function hold(calendar: EventCalendar, delays: Delays, steps: number): void {
  for (let step = 0; step < steps; step++) {
    calendar.advance();
    calendar.schedule(calendar.now + delays.next(), EVENT, calendar.subject);
  }
}

/** What is played equals what sorting the same moments gives. */
function proveOrder(length: number): void {
  const delays = new Delays();
  const moments = Array.from({ length }, () => delays.next());
  const calendar = filled(length, new Delays());
  for (const moment of moments.toSorted((first, second) => first - second)) {
    calendar.advance();
    prove(calendar.now === moment, `an event of ${moment} was played at ${calendar.now}`);
  }
}

function timeHold(length: number, steps: number): Lap {
  const delays = new Delays();
  const calendar = filled(length, delays);
  hold(calendar, delays, steps / 10);
  const stop = startLap();
  hold(calendar, delays, steps);
  return stop();
}

function timeTimers(length: number, steps: number): Lap {
  const calendar = filled(length, new Delays());
  const stop = startLap();
  for (let step = 0; step < steps; step++) calendar.cancel(calendar.startTimer(300_000 + (step & 7), EVENT, 0));
  return stop();
}

/** The future event list by itself. */
export const calendar: Benchmark = {
  name: 'calendar',
  about: 'one event played and one scheduled; one timer started and cancelled',
  measure(size: Size) {
    const steps = STEPS[size];
    const lengths = LENGTHS[size];
    for (const length of lengths) proveOrder(length);
    const readings = lengths.map((length) =>
      nanosecondsEach(`advance + schedule, ${length} pending`, steps, timeHold(length, steps)),
    );
    const timers = nanosecondsEach('timer + cancel', steps, timeTimers(lengths[0], steps));
    return { proof: 'events come in the order of sorted moments', readings: [...readings, timers] };
  },
};
