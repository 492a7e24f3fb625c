import { html, nothing, type TemplateResult } from 'lit';
import type { ImportResult } from '../../server/protocol/index.ts';

/** Columns as they are written: `date + time` is two. */
export const columnsOf = (text: string): readonly string[] =>
  text
    .split('+')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export function guessed({ form, dates, dateNote, timeZone, leftOut }: ImportResult): TemplateResult {
  const left = leftOut.map(({ column, personal }) => (personal === null ? column : `${column} (${personal})`));
  return html`<p class="quiet">
    Taken for ${form}; dates as ${dates}${dateNote === null ? '' : ` (${dateNote})`}; clock ${timeZone ?? 'as written'}.
    ${left.length === 0 ? nothing : html`Not read: ${left.join(', ')}.`}
  </p>`;
}

export function problemsOf({ problems }: ImportResult): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<details>
    <summary>What is wrong with its rows: ${problems.length} ${problems.length === 1 ? 'kind' : 'kinds'}</summary>
    <ul class="problems-of-rows">
      ${problems.map(
        ({ says, drops, examples }) =>
          html`<li>${drops ? '✕' : '!'} ${says}<br /><small>${examples.join('; ')}</small></li>`,
      )}
    </ul>
  </details>`;
}
