import { css } from 'lit';

export const staffingGridStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-2);
  }
  p {
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sy-space-2);
    font-size: var(--sy-text-small);
  }
  .scroll {
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    box-sizing: border-box;
    min-inline-size: 2.6rem;
    block-size: var(--sy-target);
    padding: 0 var(--sy-space-1);
    border-inline-end: 1px solid var(--sy-line);
    text-align: end;
  }
  thead th {
    font-size: 0.75rem;
    text-align: end;
  }
  .name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 6rem;
    max-inline-size: 9rem;
    padding-inline: var(--sy-space-2);
    background: var(--sy-surface);
    text-align: start;
    overflow-wrap: anywhere;
  }
  [role='gridcell'] {
    cursor: cell;
    touch-action: pan-x pan-y;
    user-select: none;
  }
  [role='gridcell'].changed {
    color: var(--sy-accent);
    font-weight: 700;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  [role='gridcell'][aria-selected='true'] {
    background: var(--sy-accent-quiet);
  }
  [role='gridcell']:focus-visible {
    outline-offset: -2px;
  }
  .total,
  .sum {
    color: var(--sy-text-quiet);
  }
  tfoot th,
  tfoot td {
    border-block-end: 0;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    [role='gridcell'][aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
