import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.ts';
import { plainParts } from '../kit/plain-parts.ts';
import type { PlannedBase } from './plan-draft.ts';
import { openedFile } from './plan-file.ts';

/**
 * What is planned for: a scenario that ships, or a file that is dropped or chosen: a scenario, or a plan of the command line.
 *
 * @fires base-chosen with a PlannedBase
 */
@customElement('sy-base-picker')
export class BasePicker extends LitElement {
  static override styles = [
    controls,
    plainParts,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--sy-space-3);
      }
      div.over {
        outline: 2px dashed var(--sy-accent);
        outline-offset: 6px;
      }
      label.file {
        cursor: pointer;
      }
      select {
        max-inline-size: 100%;
      }
      input {
        max-inline-size: 16rem;
        font: inherit;
        font-size: var(--sy-text-small);
      }
      p {
        flex-basis: 100%;
        margin: 0;
        color: var(--sy-poor);
      }
    `,
  ];

  @property({ attribute: false }) names: readonly string[] = [];
  @property() chosen = '';
  @property({ attribute: false }) load!: (name: string) => Promise<string>;
  @state() private trouble = '';
  @state() private isOver = false;

  override render(): TemplateResult {
    const isOwn = this.chosen !== '' && !this.names.includes(this.chosen);
    return html`<div
      class=${this.isOver ? 'over' : ''}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this.isOver = true;
      }}
      @dragleave=${() => (this.isOver = false)}
      @drop=${this.dropped}
    >
      <label class="over"
        >Scenario
        <select class="field" @change=${(event: Event) => void this.pick((event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${this.chosen === ''} disabled>choose one …</option>
          ${isOwn ? html`<option value=${this.chosen} selected>${this.chosen}</option>` : nothing}
          ${this.names.map((name) => html`<option value=${name} ?selected=${name === this.chosen}>${name}</option>`)}
        </select>
      </label>
      <label class="over file"
        >or a file (.yaml, .plan.json), dropped here
        <input type="file" accept=".yaml,.yml,.json" @change=${this.filePicked} />
      </label>
      ${this.trouble === '' ? nothing : html`<p role="alert">${this.trouble}</p>`}
    </div>`;
  }

  private async pick(name: string): Promise<void> {
    try {
      const text = await this.load(name);
      this.choose({ name, text, isShipped: true, presets: [], overrides: [] });
    } catch (error) {
      this.trouble = `“${name}” could not be loaded: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.isOver = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void this.open(file);
  }

  private filePicked({ target }: Event): void {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (file !== undefined) void this.open(file);
  }

  private async open(file: File): Promise<void> {
    const opened = openedFile(file.name, await file.text());
    if (typeof opened === 'string') this.trouble = opened;
    else this.choose(opened);
  }

  private choose(detail: PlannedBase): void {
    this.trouble = '';
    this.dispatchEvent(new CustomEvent<PlannedBase>('base-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sy-base-picker': BasePicker;
  }
}
