import { css } from 'lit';

export const figureBookStyles = css`
  :host {
    display: block;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-2);
    margin-block-end: var(--sy-space-3);
  }
  .families {
    columns: 22rem;
    column-gap: var(--sy-space-6);
  }
  section {
    break-inside: avoid-column;
    margin-block-end: var(--sy-space-4);
  }
  h3 {
    margin: 0 0 var(--sy-space-2);
    font-size: var(--sy-text-normal);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    margin: 0;
    font-size: var(--sy-text-small);
    font-variant-numeric: tabular-nums;
  }
  dt,
  dd {
    margin: 0;
    padding: 2px 0;
    border-block-end: 1px solid var(--sy-line);
  }
  dd {
    padding-inline-start: var(--sy-space-3);
    text-align: end;
  }
  .scroll {
    max-block-size: 30rem;
    overflow: auto;
  }
  table {
    inline-size: 100%;
  }
  th,
  td {
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--sy-surface);
    white-space: normal;
    vertical-align: bottom;
    text-transform: capitalize;
  }
  thead th.number {
    text-transform: none;
  }
  td.number,
  th.number {
    padding-inline-start: var(--sy-space-3);
  }
  button.link {
    min-block-size: 1.5rem;
    min-inline-size: 3rem;
  }
`;
