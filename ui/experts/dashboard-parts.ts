import { html, nothing, type TemplateResult } from 'lit';
import { counted, countText, decimalText } from '../../engine/index.ts';
import type { CountedReason, DashboardView, Leader, ShownFigure, ShownFirstReplies } from '../../engine/index.ts';
import type { FigureColumn } from '../../server/protocol/index.ts';
import type { DurationMark, DurationZone } from '../charts/histogram-chart.ts';
import { writeValue } from '../figures/column-value.ts';
import { shapeIcon } from '../kit/shape-icon.ts';

/** Milliseconds in the units in which first reply times are given. */
const MS_IN: Readonly<Partial<Record<FigureColumn['unit'], number>>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
};

/** A value, grey while it rests on too few cases, with its band and the number of cases. */
export function shownValue(
  column: FigureColumn,
  figure: ShownFigure,
  cases: readonly [string, string],
): TemplateResult {
  const { value, band, isGreyed, sampleSize } = figure;
  return html`<p class="value ${isGreyed || value === null ? 'grey' : ''}">
    <b>${writeValue(column, value)}</b>
    <sy-band-mark .band=${band ?? undefined}></sy-band-mark>
    ${
      sampleSize === null
        ? nothing
        : html`<span class="quiet">${isGreyed ? 'too few yet: ' : 'from '}${counted(sampleSize, ...cases)}</span>`
    }
  </p>`;
}

/** Name and value of a line of a section. */
export function namedValue(
  name: TemplateResult | string,
  column: FigureColumn,
  { value, isGreyed }: ShownFigure,
): TemplateResult {
  return html`<div class="line">
    <dt>${name}</dt>
    <dd class=${isGreyed || value === null ? 'grey' : ''}>${writeValue(column, value)}</dd>
  </div>`;
}

/** First reply times: the mean that the band is about, and what a mean hides. */
export function replyTimes(column: FigureColumn, replies: ShownFirstReplies, heading: string): TemplateResult {
  return html`${shownValue(column, replies, ['reply', 'replies'])}
    <sy-histogram-chart
      is-bare
      .heading=${heading}
      .bins=${replies.bins}
      .noun=${['reply', 'replies']}
      .marks=${marksOf(column, replies)}
      .zones=${zonesOf(column)}
    ></sy-histogram-chart>`;
}

function marksOf(column: FigureColumn, { p10, median, p90, value }: ShownFirstReplies): readonly DurationMark[] {
  const mean = value === null ? null : value * (MS_IN[column.unit] ?? 1);
  const marks: readonly (readonly [number | null, string])[] = [
    [p10, 'p10'],
    [median, 'median'],
    [p90, 'p90'],
    [mean, 'mean'],
  ];
  return marks.flatMap(([at, label]) => (at === null ? [] : [{ at, label, isMean: label === 'mean' }]));
}

function zonesOf(column: FigureColumn): readonly DurationZone[] {
  const ms = MS_IN[column.unit] ?? 1;
  return (column.bands ?? []).map(({ band, upTo }) => ({
    upTo: upTo === null ? null : upTo * ms,
    word: band.word,
    colour: `--sy-${band.word}`,
  }));
}

/** What customers said was good, and what was not, each with how often. */
export function reasonLists({ praise, complaints }: DashboardView): TemplateResult {
  if (praise.length + complaints.length === 0) return html`<p class="quiet">No reviews yet.</p>`;
  const most = Math.max(...[...praise, ...complaints].map(({ count }) => count));
  return html`<div class="pair">
    ${reasonList('Praise', praise, most)} ${reasonList('Complaints', complaints, most)}
  </div>`;
}

function reasonList(name: string, reasons: readonly CountedReason[], most: number): TemplateResult {
  return html`<div>
    <h4>${name}</h4>
    ${
      reasons.length === 0
        ? html`<p class="quiet">None.</p>`
        : html`<ul class="reasons">
            ${reasons.map(
              ({ reason, count }) =>
                html`<li>
                  <span>${reason}</span> <b>${countText(count)}</b>
                  <meter min="0" max=${most} value=${count} aria-hidden="true"></meter>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}

/** What customers wrote, the newest first. */
export function commentList(comments: DashboardView['comments']): TemplateResult {
  if (comments.length === 0) return html`<p class="quiet">Nobody has left a comment yet.</p>`;
  return html`<ul class="comments">
    ${comments.map(
      ({ stars, text }) => html`<li><span class="quiet">${counted(stars, 'star')}</span> <q>${text}</q></li>`,
    )}
  </ul>`;
}

/** The best experts; the one whose dashboard it is stands out. */
export function leaderboard(leaders: readonly Leader[], own: number, choose: (expert: number) => void): TemplateResult {
  if (leaders.length === 0) return html`<p class="quiet">Nobody has ten controllable reviews yet.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Rank</th>
        <th scope="col">Expert</th>
        <th scope="col" class="number">Score</th>
        <th scope="col" class="number">Reviews</th>
      </tr>
    </thead>
    <tbody>
      ${leaders.map(
        ({ rank, expert, name, score, reviews }) =>
          html`<tr class=${expert === own ? 'own' : ''}>
            <td>${rank}</td>
            <th scope="row">
              ${
                expert === own
                  ? html`${shapeIcon('diamond')} ${name}`
                  : html`<button class="link" @click=${(): void => choose(expert)}>${name}</button>`
              }
            </th>
            <td class="number">${decimalText(score, 2)}</td>
            <td class="number">${countText(reviews)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Ways to a better figure, as the help page has them, on request. */
export function advice(ways: readonly string[]): TemplateResult {
  return html`<details>
    <summary>How can this improve?</summary>
    <ul class="advice">
      ${ways.map((way) => html`<li>${way}</li>`)}
    </ul>
  </details>`;
}

export const WAYS_TO_REJECT_LESS: readonly string[] = [
  'Go offline when you want no more tickets; those you hold can still be worked on.',
  'Answer a ticket that you hold: at the cap of unanswered tickets nothing more is offered.',
  'Take a good mix. Whoever takes the easy tickets only is noticed, and is offered less.',
];

export const WAYS_TO_TIME_OUT_LESS: readonly string[] = [
  'Go offline when you want no more tickets; those you hold can still be worked on.',
  'Answer a ticket that you hold: at the cap of unanswered tickets nothing more is offered.',
  'Reject what you will not take: it goes to somebody else at once, and there is more leeway for it.',
  'Switch your browser’s notifications on, so that no offer is missed.',
];
