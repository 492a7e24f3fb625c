import { escaped } from '../../report/html/markup.ts';
import { PAGE_STYLES } from '../../report/html/page-styles.ts';

/** Figures of the page, by the field of the state that they show. */
const TILES = {
  asked: 'asked, tickets/s',
  achieved: 'acknowledged, tickets/s',
  p50: 'median, ms',
  p99: '99th percentile, ms',
  latenessP99: 'lateness p99, ms',
  underWay: 'under way',
  skipped: 'skipped',
  failed: 'failed',
  waiting: 'tickets waiting',
  offered: 'offered',
  held: 'in work',
  expertsOnDuty: 'experts on duty',
  watchers: 'watchers',
  stalenessP99: 'frame age p99, ms',
} as const;

const STYLES = `
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.5rem; margin: 1rem 0; }
dl div { border: 1px solid var(--grid); border-radius: 0.4rem; padding: 0.4rem 0.6rem; display: flex; flex-direction: column-reverse; }
dt { color: var(--soft); font-size: 0.85rem; }
dd { margin: 0; font-size: 1.3rem; font-variant-numeric: tabular-nums; }
progress { width: 100%; accent-color: var(--line-0); }
a { color: var(--line-0); }
`;

/** Asks for the state once a second and shows it. Text is set as text; only charts, which the server draws, come as markup. */
const SCRIPT = `
const at = (id) => document.getElementById(id);
const number = (value) => value === null ? '–' : value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
let charts = '';
let isOver = false;
function row({ text, value, holds }) {
  const line = document.createElement('tr');
  const mark = value === null ? '– not yet' : holds ? '✓ holds' : '✗ missed';
  [mark, text, value === null ? '' : number(value)].forEach((part, index) => {
    const cell = document.createElement(index === 0 ? 'th' : 'td');
    if (index === 0) cell.scope = 'row';
    cell.textContent = part;
    line.append(cell);
  });
  return line;
}
function show(state) {
  at('phase').textContent = state.phase + (state.length > 0 ? ', ' + Math.floor(state.at) + ' of ' + Math.round(state.length) + ' s' : '');
  at('progress').max = Math.max(1, state.length);
  at('progress').value = state.phase === 'over' ? Math.max(1, state.length) : state.at;
  for (const cell of document.querySelectorAll('[data-field]')) cell.textContent = number(state[cell.dataset.field]);
  at('thresholds').replaceChildren(...state.thresholds.map(row));
  const drawn = state.charts.join('');
  if (drawn !== charts) at('charts').innerHTML = charts = drawn;
  at('desk').hidden = state.deskAddress === null;
  if (state.deskAddress !== null) at('desk-link').href = state.deskAddress;
  if (state.verdict !== null) end(state);
}
function end({ verdict, report, reportFile }) {
  isOver = true;
  at('verdict').textContent = { passed: '✓ Passed', missed: '✗ Missed: a threshold or an invariant does not hold', invalid: '! Invalid: the generator was late or saturated' }[verdict];
  at('verdict').className = 'verdict ' + verdict;
  at('report-link').href = URL.createObjectURL(new Blob([report], { type: 'text/html' }));
  at('report-file').textContent = reportFile === null ? '' : ' It was written into ' + reportFile + '.';
  at('report').hidden = false;
}
async function look() {
  try {
    show(await (await fetch('state.json')).json());
  } catch {
    isOver = true;
    at('phase').textContent = 'The command has ended.';
  }
  if (!isOver) setTimeout(look, 1000);
}
look();
`;

/** The page of a load under way: loads nothing but its state, for light and dark, wide and narrow. */
export function boardPage(name: string, nonce: string): string {
  const tiles = Object.entries(TILES).map(
    ([field, label]) => `<div><dt>${label}</dt><dd data-field="${field}">–</dd></div>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Load under way: ${escaped(name)}</title>`,
    `<style>${PAGE_STYLES}${STYLES}</style></head><body><main>`,
    `<h1>${escaped(name)}</h1>`,
    '<p id="phase">starting</p><progress id="progress" max="1" value="0" aria-labelledby="phase"></progress>',
    '<p id="verdict" class="verdict" role="status"></p>',
    '<p id="report" hidden><a id="report-link" target="_blank">The report</a>.<span id="report-file"></span></p>',
    '<p id="desk" hidden><a id="desk-link" target="_blank">The desk at work</a></p>',
    `<dl>${tiles.join('')}</dl>`,
    '<h2>Has to hold</h2><div class="wide" role="region" aria-label="Has to hold" tabindex="0"><table>',
    '<thead><tr><th scope="col">state</th><th scope="col">threshold</th><th scope="col">now</th></tr></thead>',
    '<tbody id="thresholds"></tbody></table></div><div id="charts"></div>',
    `</main><script nonce="${nonce}">${SCRIPT}</script></body></html>`,
  ].join('\n');
}
