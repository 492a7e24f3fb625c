import { css } from 'lit';

export const timeBarStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: grid;
    grid-template-columns: auto auto minmax(8rem, 1fr) auto;
    align-items: center;
    column-gap: var(--sy-space-4);
    min-block-size: 3.5rem;
    padding: 0 var(--sy-space-4);
    border-block-start: 1px solid var(--sy-line);
    background: var(--sy-surface);
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .clock {
    display: grid;
    min-inline-size: 8.5rem;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .clock strong {
    font-size: 1.25rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .clock span {
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-small);
  }
  :host([plain]) .bar {
    grid-template-columns: auto auto minmax(8rem, 1fr);
    border-block-start: 0;
  }
  @media (max-width: 60rem) {
    .bar {
      grid-template-columns: auto 1fr auto;
      padding-block: var(--sy-space-1);
    }
    sy-time-scrubber {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    :host([plain]) .bar {
      grid-template-columns: auto 1fr;
    }
  }
  @media (max-width: 40rem) {
    .bar {
      grid-template-columns: 1fr auto;
      padding-inline: var(--sy-space-2);
    }
    .clock {
      min-inline-size: 0;
    }
    .clock strong {
      font-size: var(--sy-text-normal);
    }
    .buttons:first-child {
      grid-column: 1 / -1;
      grid-row: 2;
      justify-content: space-between;
    }
  }
`;
