import { counted } from '../../../engine/index.ts';
import { anchorOf, escaped } from '../../report/html/markup.ts';
import { seedsText } from '../played-again.ts';
import type { PlanReport, ToldRuns } from './plan-report.ts';

/** Where every run and its command stands. */
export const REPRODUCE = 'How to reproduce';

/** Under a figure or table: which runs it is from, and what else has to be known of it. */
export function runsLine({ scenario }: PlanReport, runs: ToldRuns | null, note = ''): string {
  if (runs === null) return note === '' ? '' : `<p class="source">${escaped(note)}</p>`;
  const text = `${counted(runs.replications, 'run')}, ${seedsText(runs)}, scenario ${scenario.hash}`;
  return `<p class="source">${note === '' ? '' : `${escaped(note)} `}From <a href="#${anchorOf(REPRODUCE)}">${escaped(text)}</a>.</p>`;
}
