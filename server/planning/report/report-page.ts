import { formulaText, hoursSentence, planSpan, signedText, spanText, tornadoSentence } from '../../../engine/index.ts';
import type { NameOfDay, ShadowPrices } from '../../../engine/index.ts';
import { anchorOf, escaped, list, section, table, wholePage, type Cell } from '../../report/html/markup.ts';
import { PAGE_STYLES } from '../../report/html/page-styles.ts';
import { costSection, frontierSection } from './cost-section.ts';
import { fitSection } from './fit-section.ts';
import { keyNumbers } from './key-numbers.ts';
import type { PlanReport } from './plan-report.ts';
import {
  demandChart,
  isDrawn,
  shadowChart,
  staffingChart,
  targetCharts,
  tornadoChart,
  waitChart,
} from './report-charts.ts';
import { COUNT, exact, SECONDS, PERCENT, shown, shownInterval, words } from './report-numbers.ts';
import { REPORT_STYLES } from './report-styles.ts';
import { promisedSection } from './promised-section.ts';
import { reproduceSection } from './reproduce-section.ts';
import { rosterSection } from './roster-section.ts';
import { REPRODUCE, runsLine } from './runs-line.ts';

/** The whole report as one page that loads nothing and needs no script. */
export function reportPage(report: PlanReport): string {
  const { scenario } = report;
  const told = parts(report);
  const content = [
    `<p class="kicker">Plan for ${escaped(scenario.name)}, ${spanText(scenario.horizon)}</p>`,
    `<h1>${escaped(scenario.name)}: how many experts, when, and what is still at risk</h1>`,
    `<p class="decision">${escaped(report.decision)}</p>`,
    keyNumbers(report),
    list(report.recommendation),
    `<p class="notice">${escaped(report.backtest)}</p>`,
    ...(report.missing.length === 0
      ? []
      : [`<div class="notice"><p>Not in this report:</p>${list(report.missing)}</div>`]),
    contents(told),
    ...told.map(([title, inside]) => section(title, inside)),
    dataBlock(report),
  ];
  return wholePage({
    title: `Plan: ${scenario.name}`,
    styles: PAGE_STYLES + REPORT_STYLES,
    content: content.join('\n'),
  });
}

type Part = readonly [title: string, inside: string];

const contents = (told: readonly Part[]): string =>
  `<nav aria-label="Contents"><ol>${told.map(([title]) => `<li><a href="#${anchorOf(title)}">${escaped(title)}</a></li>`).join('')}</ol></nav>`;

function parts(report: PlanReport): Part[] {
  const { runs, roster } = report;
  const all: Part[] = [
    ['What is promised', promisedSection(report)],
    ['Demand and staffing', demandChart(report) + staffingChart(report) + runsLine(report, runs.figures)],
    ['Service by interval', service(report)],
    ['Figures', figures(report)],
    ['Roster', rosterSection(report)],
    ['Cost', costSection(report)],
    ['What more and fewer people come to', frontierSection(report)],
    ['The worst intervals', worst(report)],
    ['What one unit of each lever is worth', levers(report)],
    [`What an expert-hour is worth${roster === null ? '' : ' beside the roster'}`, hours(report)],
    ['How well the model fits', fitSection(report)],
    ['Assumptions', assumptions(report)],
    [REPRODUCE, reproduceSection(report)],
  ];
  return all.filter(([, inside]) => inside !== '');
}

function service(report: PlanReport): string {
  const few = report.intervals.filter((each) => !isDrawn(each) && (each.arrived?.high ?? 0) > 0).length;
  const note =
    few === 0 ? '' : 'Intervals in which most runs have no ticket are not drawn; they are judged all the same.';
  return targetCharts(report).join('') + waitChart(report) + runsLine(report, report.runs.figures, note);
}

function levers(report: PlanReport): string {
  const { tornados, runs } = report;
  if (tornados.length === 0) return '';
  const told = tornados.map((each) => `<p>${escaped(tornadoSentence(each))}</p>${tornadoChart(each)}`);
  return told.join('') + runsLine(report, runs.levers, 'Pale bars are not told from chance.');
}

/** Blocks of the plan that is played: with a roster, of those who are on duty by it. */
function hours(report: PlanReport): string {
  const { shadowPrices, runs, roster } = report;
  if (shadowPrices.length === 0) return '';
  const nameOf: NameOfDay = (day) => report.scenario.days[day]?.name ?? `day ${day + 1}`;
  const told = shadowPrices.map(
    (each) => `<p>${escaped(hoursSentence(each, nameOf))}</p>${shadowChart(each, report)}${shadowTable(each, nameOf)}`,
  );
  const note =
    roster === null
      ? 'One expert more and one fewer in each block of the plan.'
      : 'One expert more and one fewer in each block beside those whom the roster has on duty in the middle of each interval, breaks taken off.';
  return told.join('') + runsLine(report, runs.hours, note);
}

function figures(report: PlanReport): string {
  const { figures: told, level, runs } = report;
  const rows = told.map((figure): Cell[] => [
    figure.definition.label,
    shown(figure.value, figure.definition),
    shownInterval(figure, figure.definition, level),
    figure.band === null ? '' : `${figure.band.mark} ${figure.band.word}`,
    words(formulaText(figure.definition)),
  ]);
  return (
    table('Figures', ['figure', 'mean', `${Math.round(level * 100)} % interval`, 'band', 'formula'], rows) +
    runsLine(report, runs.figures)
  );
}

function worst(report: PlanReport): string {
  const { worst: told, runs } = report;
  if (told.length === 0) return '';
  const rows = told.map((each): Cell[] => [
    { html: `<span class="times">${escaped(each.when)}</span>` },
    shown(each.arrived, COUNT),
    shown(each.wait, SECONDS),
    shown(each.occupancy, PERCENT),
    words(each.because),
    { html: `<code>${escaped(each.command)}</code>` },
  ]);
  const heads = ['from', 'tickets', 'mean wait', 'busy', 'because', 'see it happen on its worst day'];
  return table('Worst intervals', heads, rows) + runsLine(report, runs.figures);
}

function shadowTable({ definition, plan, prices }: ShadowPrices, nameOf: NameOfDay): string {
  const rows = prices.map(({ group, from, until, added, taken }): Cell[] => [
    `${group}, ${planSpan(plan, from, until, nameOf)}`,
    ...[added, taken].map((each): Cell => {
      if (each === undefined) return '–';
      const text = `${signedText(each.value, definition)}${each.verdict === 'undecided' ? ' (not told from chance)' : ''}`;
      return exact(each.value, text);
    }),
  ]);
  return table('Expert-hours', ['when', 'an hour more', 'an hour less'], rows);
}

function assumptions({ assumptions: told, recipe }: PlanReport): string {
  const rows = told.map(({ setting, value, origin, comment }): Cell[] => [
    { html: words(setting).html.replaceAll('.', '.<wbr>') },
    words(value),
    origin,
    words(comment),
  ]);
  const lists = told.length === 0 ? '' : table('Assumptions', ['setting', 'value', 'origin', 'why'], rows);
  const says = recipe.says.map((paragraph) => `<p class="said">${escaped(paragraph)}</p>`).join('');
  return `${says}${lists}<details><summary>The whole scenario</summary><pre>${escaped(recipe.text)}</pre></details>`;
}

/** All numbers of the page, and the recipe: whoever has the page has everything. */
const dataBlock = (report: PlanReport): string =>
  `<script type="application/json" id="report">${JSON.stringify(report).replaceAll('<', String.raw`\u003c`)}</script>`;
