import { bandOf } from '../../kpi/catalogue/bands.ts';
import { figureCatalogue } from '../../kpi/catalogue/catalogue.ts';
import { readFigure } from '../../kpi/snapshot.ts';
import { ofCounts } from '../../kpi/slices.ts';
import type { World } from '../../world/world.ts';

/** Tiles of an expert’s dashboard that have bands. */
const TILES = new Set(['rejected', 'timedOut', 'emailFirstReply', 'chatFirstReply']);

/** How many tiles of the dashboard that an expert sees at this moment are poor; none where figures of single experts are not kept. */
export function redTilesOf({ figures, scenario, calendar }: World, expert: number): number {
  const { frozen, showsLive, ledger } = figures;
  if (frozen === undefined || ledger.experts === undefined) return 0;
  const settings = scenario.figures;
  const counts = showsLive ? ledger.experts.lastDays(expert, calendar.now) : frozen.countsOf(expert);
  const slice = ofCounts(settings, counts);
  const isRed = (figure: ReturnType<typeof figureCatalogue>[number]): boolean => {
    const { value, sampleSize } = readFigure(figure, slice);
    return bandOf(figure, value, sampleSize, settings)?.word === 'poor';
  };
  return figureCatalogue({ figures: settings }).filter((figure) => TILES.has(figure.key) && isRed(figure)).length;
}
