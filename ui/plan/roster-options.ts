import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';

/** What is said of shifts and people; the server knows the usual for what is left out. */
export interface RosterChoice {
  /** Texts of files. */
  readonly patterns?: string;
  readonly people?: string;
  /** Share of shifts, 0 to 0.9. */
  readonly absent?: number;
  readonly costPerHour?: number;
  readonly mostHours?: number;
}

const NUMBERS = [
  { name: 'costPerHour', label: 'Dollars an hour', most: 100_000, scale: 1, least: 0 },
  { name: 'absent', label: 'Do not turn up, %', most: 90, scale: 0.01, least: 0 },
  { name: 'mostHours', label: 'Paid hours a week at most', most: 168, scale: 1, least: 1 },
] as const;
const FILES = [
  { name: 'patterns', label: 'Shifts that can be worked (.yaml)', accept: '.yaml,.yml' },
  { name: 'people', label: 'Who can work when (.csv: expert, group, days, min hours, max hours)', accept: '.csv' },
] as const;

/**
 * What shifts and people a roster is made of; nothing has to be said.
 *
 * @fires roster-chosen with a RosterChoice
 */
@customElement('sy-roster-options')
export class RosterOptions extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--sy-space-3);
        padding-block: var(--sy-space-2);
      }
      summary {
        cursor: pointer;
        font-size: var(--sy-text-small);
      }
      input[type='number'] {
        inline-size: 7rem;
      }
      input[type='file'] {
        max-inline-size: min(16rem, 100%);
        font: inherit;
        font-size: var(--sy-text-small);
      }
    `,
  ];

  @property({ attribute: false }) choice: RosterChoice = {};
  @state() private names: Readonly<Record<string, string>> = {};

  override render(): TemplateResult {
    return html`<details>
      <summary>
        Shifts, people and pay:
        ${Object.keys(this.choice).length === 0 ? 'the usual shifts, numbered people, pay as in the scenario' : 'your own'}
      </summary>
      <div>
        ${NUMBERS.map(
          ({ name, label, least, most, scale }) =>
            html`<label class="over"
              >${label}
              <input
                class="field"
                type="number"
                min=${least}
                max=${most}
                placeholder="as usual"
                @change=${({ target }: Event) => {
                  const value = (target as HTMLInputElement).valueAsNumber;
                  this.put(name, value >= least && value <= most ? value * scale : undefined);
                }}
              />
            </label>`,
        )}
        ${FILES.map(
          ({ name, label, accept }) =>
            html`<label class="over"
              >${label}
              <input type="file" accept=${accept} @change=${(event: Event) => void this.read(name, event)} />
              ${this.names[name] === undefined ? nothing : html`<small>${this.names[name]} is used</small>`}
            </label>`,
        )}
      </div>
    </details>`;
  }

  private async read(name: 'patterns' | 'people', { target }: Event): Promise<void> {
    const [file] = (target as HTMLInputElement).files ?? [];
    const text = await file?.text();
    if (file !== undefined) this.names = { ...this.names, [name]: file.name };
    this.put(name, text);
  }

  private put(name: keyof RosterChoice, value: number | string | undefined): void {
    const { [name]: _before, ...rest } = this.choice;
    const detail: RosterChoice = value === undefined ? rest : { ...rest, [name]: value };
    this.dispatchEvent(new CustomEvent<RosterChoice>('roster-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-roster-options': RosterOptions;
  }
}
