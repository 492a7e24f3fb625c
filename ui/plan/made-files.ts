import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlanStatus } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';

/** What files are, by the endings of their names; the longest ending that fits counts. */
const KINDS: readonly (readonly [ending: string, what: string])[] = [
  ['.report.pdf', 'Report, PDF'],
  ['.report.html', 'Report, one page'],
  ['.roster.csv', 'Shifts, CSV'],
  ['.roster.ics', 'Shifts, iCalendar'],
  ['.plan.json', 'Plan file for the commands'],
  ['.mapping.yaml', 'Template of the columns'],
  ['.yaml', 'Model, YAML'],
];

/** What a file is, and how large. */
export function fileWords({ name, bytes }: Pick<PlanStatus['files'][number], 'name' | 'bytes'>): string {
  const what = KINDS.find(([ending]) => name.endsWith(ending))?.[1] ?? name;
  const size = bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000).toLocaleString('en-US')} kB`;
  return `${what} (${size})`;
}

/** Where a file of a plan is had. */
export const fileAddress = (plan: string, name: string): string =>
  new URL(`api/plans/${plan}/files/${encodeURIComponent(name)}`, document.baseURI).href;

/** What a plan has made, to be saved. */
@customElement('sy-made-files')
export class MadeFiles extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--sy-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) status: PlanStatus | undefined;

  override render(): TemplateResult | typeof nothing {
    const { status } = this;
    // What was asked about stands with the commands that take it.
    const made = status?.files.filter(({ isAsked }) => !isAsked) ?? [];
    if (status === undefined || made.length === 0) return nothing;
    return html`<ul aria-label="Files">
      ${made.map(
        (file) =>
          html`<li>
            <a class="button" download=${file.name} href=${fileAddress(status.plan, file.name)}>${fileWords(file)}</a>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-made-files': MadeFiles;
  }
}
