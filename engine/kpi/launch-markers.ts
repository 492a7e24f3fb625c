import type { Intervention } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import { intervalsOf } from './snapshot.ts';
import { volumeByGrain, type Grain, type LaunchMarker, type VolumePeriod } from './volume-grains.ts';

/** What a lever of the scenario brings, in words; undefined for those that bring no tickets. */
function labelOf(lever: Intervention): string | undefined {
  const where = 'stream' in lever && lever.stream !== undefined ? ` of ${lever.stream}` : '';
  if (lever.lever === 'burst') return `${lever.count} tickets at once${where}`;
  return lever.lever === 'arrival-factor' ? `arrivals${where} × ${lever.factor}` : undefined;
}

/** What has been or will be launched: bursts of the streams, and levers that bring more tickets, of the scenario and of the moment. */
export function launchMarkers({ scenario, levers }: World): readonly LaunchMarker[] {
  const bursts = scenario.arrivals.flatMap(({ name, bursts: own }) =>
    own.map(({ from, lasts, factor }) => ({ at: from, lasts, label: `${name} × ${factor}` })),
  );
  const pulled = [...scenario.interventions, ...levers.ofTheRun()].flatMap((lever) => {
    const label = labelOf(lever);
    return label === undefined ? [] : [{ at: lever.at, lasts: 0, label }];
  });
  return [...bursts, ...pulled].toSorted((one, other) => one.at - other.at);
}

/** Tickets of a run so far by day, week, month or quarter, beside its launches (K-91). What came before the end of the warm-up is not counted. */
export function volumeOf(world: World, grain: Grain, now = world.calendar.now): readonly VolumePeriod[] {
  const { scenario, localCalendar } = world;
  const read = (moment: number): number => localCalendar.readingAt(moment);
  const spans = intervalsOf(world, now, ['arrived']).map(({ from, until, figures }) => ({
    from: read(Math.max(from, Math.min(until, scenario.warmUp))),
    until: read(until),
    tickets: figures['arrived']?.value ?? 0,
  }));
  const markers = launchMarkers(world).map((marker) => ({ ...marker, at: read(marker.at) }));
  return volumeByGrain(spans, grain, scenario.calendar.starts, markers);
}
