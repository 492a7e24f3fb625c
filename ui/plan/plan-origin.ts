import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlanOrigin } from '../../server/protocol/index.ts';
import { controls } from '../kit/controls.ts';
import '../kit/copy-line.ts';
import { plainParts } from '../kit/plain-parts.ts';
import { fileAddress } from './made-files.ts';
import type { WatchedPlan } from './watched-plan.ts';

/** Where the numbers of a plan are from: version, scenarios, runs by their seeds, and the commands that give the same numbers. */
@customElement('sy-plan-origin')
export class PlanOriginPart extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      details {
        font-size: var(--sy-text-small);
      }
      summary {
        min-block-size: var(--sy-target);
        align-content: center;
        cursor: pointer;
      }
      .about {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--sy-space-3);
        max-inline-size: 60rem;
        padding: var(--sy-space-2) var(--sy-space-4);
        border-inline-start: 1px solid var(--sy-line-strong);
      }
      p,
      ul {
        margin: 0;
        overflow-wrap: anywhere;
      }
      ul {
        display: grid;
        gap: var(--sy-space-2);
        padding: 0;
        list-style: none;
      }
      a {
        color: var(--sy-accent);
      }
      sy-copy-line {
        display: block;
        margin-block-start: var(--sy-space-1);
      }
      code {
        font-family: var(--sy-font-fixed);
      }
    `,
  ];

  /** Nothing is shown where there is none. */
  @property({ attribute: false }) origin: PlanOrigin | null = null;
  /** Name of the plan on the server, which has its files. */
  @property() plan = '';

  override render(): TemplateResult | typeof nothing {
    if (this.origin === null) return nothing;
    const { version, files, runs } = this.origin;
    return html`<details>
      <summary>Where these numbers are from</summary>
      <div class="about">
        <ul aria-label="Runs">
          ${runs.map((each) => this.runs(each))}
        </ul>
        <p>
          The commands look for ${files.length === 1 ? 'this file' : 'these files'} in the folder in which they are run:
        </p>
        <ul aria-label="Files of what was asked">
          ${files.map((file) => this.file(file))}
        </ul>
        <p class="quiet">
          Switchyard ${version}. The same version, file and seed give the same numbers on any machine.
        </p>
      </div>
    </details>`;
  }

  private runs({ says, replications, seeds, command }: PlanOrigin['runs'][number]): TemplateResult {
    return html`<li>
      ${says.charAt(0).toUpperCase() + says.slice(1)}${replications === 0 ? nothing : html`: ${replications} runs, ${seeds}`}
      ${
        command === null
          ? html`<span class="quiet">(no single command plays these again)</span>`
          : html`<sy-copy-line label="Command: ${says}" .text=${command}></sy-copy-line>`
      }
    </li>`;
  }

  private file({ name, of, hash }: PlanOrigin['files'][number]): TemplateResult {
    return html`<li>
      <a download=${name} href=${fileAddress(this.plan, name)}>${name}</a>,
      ${of}${hash === null ? nothing : html`, scenario <code>${hash}</code>`}
    </li>`;
  }
}

/** Under what came of a plan. */
export function originOf({ status, result }: Pick<WatchedPlan, 'status' | 'result'>): TemplateResult | typeof nothing {
  if (status === undefined || result === null || !('origin' in result)) return nothing;
  return html`<sy-plan-origin .plan=${status.plan} .origin=${result.origin}></sy-plan-origin>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-plan-origin': PlanOriginPart;
  }
}
