import type { Intervention } from '../scenario/scenario.ts';
import type { World } from '../world/world.ts';
import { intervalsOf } from './snapshot.ts';
import { volumeByGrain, type Grain, type LaunchMarker, type VolumePeriod } from './volume-grains.ts';

type Pulled<Kind extends Intervention['lever']> = Extract<Intervention, { readonly lever: Kind }>;

const isFactor = (lever: Intervention): lever is Pulled<'arrival-factor'> => lever.lever === 'arrival-factor';
const isBurst = (lever: Intervention): lever is Pulled<'burst'> => lever.lever === 'burst';

const where = ({ stream }: { readonly stream?: string | undefined }): string =>
  stream === undefined ? '' : ` of ${stream}`;

/** A factor holds until the next one for the same stream, or for all of them; a factor of one is the end of another. */
function ofFactors(pulled: readonly Pulled<'arrival-factor'>[], horizon: number): readonly LaunchMarker[] {
  return pulled.flatMap((lever, place) => {
    const { at, factor, stream } = lever;
    if (factor === 1) return [];
    const next = pulled.slice(place + 1).find((other) => other.stream === undefined || other.stream === stream);
    const lasts = Math.max(0, Math.min(next?.at ?? horizon, horizon) - at);
    return [{ at, lasts, label: `arrivals${where(lever)} × ${factor}` }];
  });
}

/** What has been or will be launched: bursts of the streams, and levers that bring other numbers of tickets, of the scenario and of the moment. */
export function launchMarkers({ scenario, levers }: World): readonly LaunchMarker[] {
  const bursts = scenario.arrivals.flatMap(({ name, bursts: own }) =>
    own.map(({ from, lasts, factor }) => ({ at: from, lasts, label: `${name} × ${factor}` })),
  );
  const pulled = [...scenario.interventions, ...levers.ofTheRun()].toSorted((one, other) => one.at - other.at);
  const atOnce = pulled.filter(isBurst).map((lever) => ({
    at: lever.at,
    lasts: 0,
    label: `${lever.count} tickets at once${where(lever)}`,
  }));
  const factors = ofFactors(pulled.filter(isFactor), scenario.horizon);
  return [...bursts, ...atOnce, ...factors].toSorted((one, other) => one.at - other.at);
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
