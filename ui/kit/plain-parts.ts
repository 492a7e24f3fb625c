import { css } from 'lit';

/** Small things that look the same wherever they stand: shapes in a line of text, quiet buttons, tables. */
export const plainParts = css`
  .shape {
    inline-size: 0.95em;
    block-size: 0.95em;
    vertical-align: -0.12em;
    flex: none;
  }
  .quiet {
    color: var(--sy-text-quiet);
  }
  button.plain {
    min-block-size: var(--sy-target);
    padding: 0 var(--sy-space-2);
    border: 1px solid var(--sy-line-strong);
    border-radius: var(--sy-radius-small);
    background: none;
    color: var(--sy-text);
    font: inherit;
    font-size: var(--sy-text-small);
    cursor: pointer;
  }
  button.plain:hover {
    background: var(--sy-sunken);
  }
  button.plain[aria-pressed='true'],
  button.plain[aria-expanded='true'] {
    border-color: var(--sy-accent);
    color: var(--sy-accent);
  }
  /* There, edges and letters all have one colour. */
  @media (forced-colors: active) {
    button.plain[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  button.link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--sy-accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  :focus-visible {
    outline: var(--sy-focus-ring);
    outline-offset: 2px;
    border-radius: var(--sy-radius-small);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: var(--sy-text-small);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--sy-space-1) var(--sy-space-3) var(--sy-space-1) 0;
    border-block-end: 1px solid var(--sy-line);
    text-align: start;
    font-weight: 400;
  }
  thead th,
  caption {
    color: var(--sy-text-quiet);
    text-align: start;
  }
  th.number,
  td.number {
    text-align: end;
  }
`;
