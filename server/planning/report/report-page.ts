import {
  decimalText,
  formulaText,
  hoursSentence,
  momentText,
  signedText,
  planSpan,
  spanText,
  tornadoSentence,
} from '../../../engine/index.ts';
import type { ShadowPrices } from '../../../engine/index.ts';
import { escaped, list, section, table, wholePage, type Cell } from '../../report/html/markup.ts';
import { PAGE_STYLES } from '../../report/html/page-styles.ts';
import type { PlanReport, ToldTarget } from './plan-report.ts';
import { demandChart, shadowChart, staffingChart, targetCharts, tornadoChart, waitChart } from './report-charts.ts';
import { COUNT, DOLLARS, exact, SECONDS, PERCENT, shown, shownInterval } from './report-numbers.ts';
import { REPORT_STYLES } from './report-styles.ts';

const LIGHTS = { met: ['met', '●'], missed: ['missed', '✕'], 'not known': ['open', '○'] } as const;

/** The whole report as one page that loads nothing and needs no script. */
export function reportPage(report: PlanReport): string {
  const { scenario } = report;
  const content = [
    `<p class="kicker">Plan for ${escaped(scenario.name)}, ${spanText(scenario.horizon)}</p>`,
    `<h1>${escaped(scenario.name)}: how many experts, when, and what is still at risk</h1>`,
    `<p class="decision">${escaped(report.decision)}</p>`,
    list(report.recommendation),
    `<p class="notice">${escaped(report.backtest)}</p>`,
    ...(report.missing.length === 0
      ? []
      : [`<div class="notice"><p>Not in this report:</p>${list(report.missing)}</div>`]),
    ...parts(report).map(([title, inside]) => section(title, inside)),
    dataBlock(report),
  ];
  return wholePage({
    title: `Plan: ${scenario.name}`,
    styles: PAGE_STYLES + REPORT_STYLES,
    content: content.join('\n'),
  });
}

function parts(report: PlanReport): (readonly [title: string, inside: string])[] {
  const all = [
    ['What is promised', promised(report)],
    ['Demand and staffing', demandChart(report) + staffingChart(report)],
    ['Service by interval', targetCharts(report).join('') + waitChart(report)],
    ['Figures', figures(report)],
    ['Roster', roster(report)],
    ['Cost', cost(report)],
    ['The worst intervals', worst(report)],
    [
      'What one unit of each lever is worth',
      report.tornados.map((each) => `<p>${escaped(tornadoSentence(each))}</p>${tornadoChart(each)}`).join(''),
    ],
    [
      'What an expert-hour is worth',
      report.shadowPrices
        .map((each) => `<p>${escaped(hoursSentence(each))}</p>${shadowChart(each)}${shadowTable(each)}`)
        .join(''),
    ],
    ['Assumptions', assumptions(report)],
    ['How to reproduce', reproduce(report)],
  ] as const;
  return all.filter(([, inside]) => inside !== '');
}

function promised({ targets, risk, level, replications }: PlanReport): string {
  if (targets.length === 0) return '';
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
      : `<p>A day as a whole misses a target with probability ${shown(risk.value, PERCENT).html} (${shown(risk.low, PERCENT).html} … ${shown(risk.high, PERCENT).html}).</p>`;
  const heads = ['promised', 'kept', 'judged by', 'whole run', `${Math.round(level * 100)} % interval`, 'formula'];
  return (
    table('Targets', heads, rows) +
    days +
    `<p class="small">From ${replications} runs on random numbers that the search for this plan has not seen.</p>`
  );
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

function figures({ figures: told, level }: PlanReport): string {
  const rows = told.map((figure): Cell[] => [
    figure.definition.label,
    shown(figure.value, figure.definition),
    shownInterval(figure, figure.definition, level),
    figure.band === null ? '' : `${figure.band.mark} ${figure.band.word}`,
    words(formulaText(figure.definition)),
  ]);
  return table('Figures', ['figure', 'mean', `${Math.round(level * 100)} % interval`, 'band', 'formula'], rows);
}

function roster({ roster: told }: PlanReport): string {
  if (told === null) return '';
  const { people, shifts, wages, missing } = told;
  const summary = `${exact(people, String(people)).html} people, ${exact(shifts, String(shifts)).html} shifts${wages > 0 ? `, ${shown(wages, DOLLARS).html} of wages` : '; no cost per hour is known'}`;
  return `<p>${summary}.</p>${missing.length === 0 ? '<p class="met">● Every need is covered.</p>' : list(missing)}`;
}

function cost({ cost: told, hours }: PlanReport): string {
  const lines: Cell[] = [{ html: `${exact(hours, decimalText(hours, 1)).html} expert-hours in one turn of the plan` }];
  if (told === null) lines.push('No cost: no group has a costPerHour in the scenario.');
  else {
    lines.push({ html: `${shown(told.roster.value, DOLLARS).html} a run for the roster` });
    if (told.penalties !== null)
      lines.push({ html: `${shown(told.penalties.value, DOLLARS).html} a run of penalties for missed targets` });
  }
  return list(lines);
}

function worst({ worst: told }: PlanReport): string {
  if (told.length === 0) return '';
  const rows = told.map((each): Cell[] => [
    clock(each.from),
    shown(each.arrived, COUNT),
    shown(each.wait, SECONDS),
    shown(each.occupancy, PERCENT),
    each.because,
    { html: `<code>${escaped(each.command)}</code>` },
  ]);
  return table(
    'Worst intervals',
    ['from', 'tickets', 'mean wait', 'busy', 'because', 'see it happen on its worst day'],
    rows,
  );
}

/** Text that may be broken into lines. */
const words = (text: string): Cell => ({ html: `<span class="words">${escaped(text)}</span>` });

const clock = (ms: number): string => momentText(ms).replace(/:\d\d$/, '');

function shadowTable({ definition, plan, prices }: ShadowPrices): string {
  const rows = prices.map(({ group, from, until, added, taken }): Cell[] => [
    `${group}, ${planSpan(plan, from, until)}`,
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
    words(setting),
    words(value),
    origin,
    words(comment),
  ]);
  const lists = told.length === 0 ? '' : table('Assumptions', ['setting', 'value', 'origin', 'why'], rows);
  const says = recipe.says.map((paragraph) => `<p class="said">${escaped(paragraph)}</p>`).join('');
  return `${says}${lists}<details><summary>The whole scenario</summary><pre>${escaped(recipe.text)}</pre></details>`;
}

function reproduce({ version, scenario, seed, replications, commands }: PlanReport): string {
  return (
    list([
      `Switchyard ${version}`,
      `scenario ${scenario.fileName}, hash ${scenario.hash}, seed ${scenario.seed}`,
      `${replications} replications with the seeds ${seed}, ${seed}/2 … ${seed}/${replications}`,
    ]) + `<pre>${escaped(commands.join('\n'))}</pre>`
  );
}

/** All numbers of the page, and the recipe: whoever has the page has everything. */
const dataBlock = (report: PlanReport): string =>
  `<script type="application/json" id="report">${JSON.stringify(report).replaceAll('<', String.raw`\u003c`)}</script>`;
