import { css } from 'lit';

export const expertsViewStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0 0 var(--sy-space-3);
    font-size: var(--sy-text-large);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-5);
    align-items: start;
  }
  .columns.picked {
    grid-template-columns: minmax(0, 23rem) minmax(0, 1fr);
  }
  .filter {
    max-inline-size: 20rem;
    margin-block-end: var(--sy-space-3);
  }
  .scroll {
    max-block-size: calc(100dvh - 14rem);
    overflow: auto;
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  .scroll:focus-visible {
    outline: var(--sy-focus-ring);
  }
  table {
    inline-size: 100%;
  }
  th,
  td {
    padding: var(--sy-space-1) var(--sy-space-3);
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--sy-surface);
    vertical-align: bottom;
  }
  tr[aria-current] {
    background: var(--sy-accent-quiet);
  }
  th a {
    display: inline-block;
    line-height: 1.5rem;
    color: var(--sy-accent);
  }
  button.sort {
    min-block-size: 1.5rem;
    max-inline-size: 7rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: normal;
    cursor: pointer;
  }
  button.sort:hover {
    color: var(--sy-text);
  }
  .top {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--sy-space-3);
  }
  .picked .scroll {
    max-block-size: calc(100dvh - 15rem);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-2);
  }
  @media (max-width: 68rem) {
    .columns.picked {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns.picked > :last-child {
      order: -1;
    }
  }
`;
