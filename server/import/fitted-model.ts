import { basename } from 'node:path';
import type { ScenarioHistory } from '../../engine/index.ts';
import type { HistoryFit } from './fit-history.ts';
import type { Imported } from './import-tickets.ts';
import { mondayAfter } from './scenario-numbers.ts';
import { scenarioText } from './scenario-text.ts';
import { offsetOn } from './zone-offset.ts';

/** A scenario that is fitted to tickets, each number with its origin. @param history what it says of how well it predicts */
export function fittedModel(
  file: string,
  { dropped, askedNobody, history: { rows }, mapping: { timeZone } }: Imported,
  fit: HistoryFit,
  history?: ScenarioHistory,
): string {
  const origin = {
    fileName: basename(file),
    kept: rows,
    dropped: dropped + askedNobody,
    timeZone,
    utcOffset: offsetOn(mondayAfter(fit.arrivals.firstDay + fit.arrivals.days - 1), timeZone),
  };
  return scenarioText(fit, origin, history);
}
