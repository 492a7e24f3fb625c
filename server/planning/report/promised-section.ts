import { counted } from '../../../engine/index.ts';
import { exact, PERCENT, shown, shownInterval, words } from './report-numbers.ts';
import { table, type Cell } from '../../report/html/markup.ts';
import type { PlanReport, ToldTarget } from './plan-report.ts';
import { runsLine } from './runs-line.ts';

const LIGHTS = { met: ['met', '●'], missed: ['missed', '✕'], 'not known': ['open', '○'] } as const;

/** What was promised, and how surely it is kept. */
export function promisedSection(report: PlanReport): string {
  const { targets, risk, level, runs } = report;
  if (targets.length === 0) return '';
  const sure = `${Math.round(level * 100)} %`;
  const rows = targets.map((target): Cell[] => [
    target.text,
    light(target),
    unitsText(target),
    shown(target.value, target.definition),
    shownInterval(target, target.definition, level),
    words(target.formula),
  ]);
  const days =
    risk === null
      ? ''
      : `<p>A day as a whole misses a promise with probability ${shown(risk.value, PERCENT).html} (${shown(risk.low, PERCENT).html} … ${shown(risk.high, PERCENT).html}).</p>`;
  const heads = ['promised', 'kept', 'judged by', 'whole run', `${sure} interval`, 'formula'];
  const note = `Each is judged by a bound of its own that holds with ${sure}, intervals with hardly any tickets together. No search for this plan has seen these runs.${checkedBefore(report)}`;
  return table('Targets', heads, rows) + days + runsLine(report, runs.figures, note);
}

/** What a check of the roster had shown before, of which this is another look. */
function checkedBefore({ roster }: PlanReport): string {
  const checked = roster?.checked ?? null;
  if (checked === null) return '';
  return ` When the roster was checked, ${checked.met} of ${counted(checked.of, 'span')} surely kept it; these are other runs.`;
}

/** `20 kept, 1 missed, 3 not sure`. */
function unitsText({ units: { met, missed, open } }: ToldTarget): Cell {
  const told = (
    [
      [met, 'kept'],
      [missed, 'missed'],
      [open, 'not sure'],
    ] as const
  ).filter(([many]) => many > 0);
  return { html: told.map(([many, word]) => exact(many, `${many} ${word}`).html).join(', ') };
}

function light({ verdict }: ToldTarget): Cell {
  const [name, mark] = LIGHTS[verdict];
  return { html: `<span class="${name}">${mark} ${verdict}</span>` };
}
