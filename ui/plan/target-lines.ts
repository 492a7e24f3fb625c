import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { TargetLine } from './plan-draft.ts';

const USUAL: TargetLine = { kind: 'service', percent: 80, seconds: 20 };
const MOST = 6;

/**
 * What is promised, a line each: so many percent taken within so many seconds, or at most so many who give up.
 *
 * @fires targets-changed with the lines
 */
@customElement('sy-target-lines')
export class TargetLines extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      ul {
        display: grid;
        gap: var(--sy-space-2);
        margin: 0 0 var(--sy-space-2);
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--sy-space-2);
        font-size: var(--sy-text-small);
      }
      input {
        inline-size: 4.5rem;
      }
      p {
        margin: 0 0 var(--sy-space-2);
        font-size: var(--sy-text-small);
      }
    `,
  ];

  /** Undefined where those of the scenario hold. */
  @property({ attribute: false }) lines: readonly TargetLine[] | undefined;
  /** Those of the scenario, in words. */
  @property({ attribute: false }) own: readonly string[] = [];

  override render(): TemplateResult {
    const lines = this.lines ?? [];
    return html`
      ${
        this.lines === undefined
          ? html`<p>
              ${this.own.length === 0 ? 'Nothing is promised yet.' : `Promised by the scenario: ${this.own.join('; ')}.`}
            </p>`
          : ''
      }
      <ul aria-label="Targets">
        ${lines.map((line, place) => this.line(line, place))}
      </ul>
      <button class="button" ?disabled=${lines.length >= MOST} @click=${() => this.put([...lines, USUAL])}>
        ${this.lines === undefined && this.own.length > 0 ? 'Promise something else' : 'Add a target'}
      </button>
    `;
  }

  private line(line: TargetLine, place: number): TemplateResult {
    const change = (to: Partial<TargetLine>): void =>
      this.put(this.lines!.map((each, at) => (at === place ? { ...each, ...to } : each)));
    const number = (name: 'percent' | 'seconds', label: string, most: number): TemplateResult =>
      html`<input
        class="field"
        type="number"
        min=${name === 'seconds' ? 1 : 0}
        max=${most}
        .value=${String(line[name])}
        aria-label="${label}, target ${place + 1}"
        @change=${({ target }: Event) => {
          const value = (target as HTMLInputElement).valueAsNumber;
          if (value >= 0 && value <= most) change({ [name]: value });
        }}
      />`;
    return html`<li>
      <select
        class="field"
        aria-label="Kind of target ${place + 1}"
        @change=${({ target }: Event) => change({ kind: (target as HTMLSelectElement).value as TargetLine['kind'] })}
      >
        <option value="service" ?selected=${line.kind === 'service'}>Taken in time: at least</option>
        <option value="abandoned" ?selected=${line.kind === 'abandoned'}>Gave up: at most</option>
      </select>
      ${number('percent', 'Percent', 100)} %
      ${line.kind === 'service' ? html`within ${number('seconds', 'Seconds', 864_000)} s` : ''}
      <button
        class="plain"
        aria-label="Remove target ${place + 1}"
        @click=${() => this.put(this.lines!.filter((_, at) => at !== place))}
      >
        Remove
      </button>
    </li>`;
  }

  private put(lines: readonly TargetLine[]): void {
    this.dispatchEvent(
      new CustomEvent<readonly TargetLine[] | undefined>('targets-changed', {
        detail: lines.length === 0 ? undefined : lines,
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-target-lines': TargetLines;
  }
}
