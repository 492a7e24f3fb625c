import { css } from 'lit';

export const dashboardViewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--sy-text);
    font-size: var(--sy-text-normal);
  }
  article {
    display: grid;
    gap: var(--sy-space-3);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--sy-space-4);
  }
  h2,
  h3,
  h4,
  p,
  dl {
    margin: 0;
  }
  h2 {
    font-size: var(--sy-text-large);
    font-weight: 600;
  }
  h3 {
    font-size: var(--sy-text-normal);
    font-weight: 600;
  }
  h4 {
    font-size: var(--sy-text-small);
    font-weight: 400;
    color: var(--sy-text-quiet);
  }
  section {
    display: grid;
    gap: var(--sy-space-2);
    padding: var(--sy-space-3) var(--sy-space-4) var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--sy-space-3);
    font-variant-numeric: tabular-nums;
  }
  .value b {
    font-size: var(--sy-text-figure);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .value .quiet {
    font-size: var(--sy-text-small);
  }
  .grey b,
  dd.grey {
    color: var(--sy-text-quiet);
    font-weight: 400;
  }
  dl {
    display: grid;
    font-size: var(--sy-text-small);
  }
  .line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--sy-space-4);
    padding-block: var(--sy-space-1);
    border-block-start: 1px solid var(--sy-line);
  }
  dd {
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .pair {
    display: grid;
    gap: var(--sy-space-3) var(--sy-space-5);
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
  }
  ul {
    display: grid;
    gap: var(--sy-space-1);
    margin: var(--sy-space-1) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--sy-text-small);
  }
  .reasons li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--sy-space-2);
    font-variant-numeric: tabular-nums;
  }
  meter {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.4rem;
  }
  meter::-webkit-meter-bar {
    border: 0;
    border-radius: 2px;
    background: var(--sy-sunken);
  }
  meter::-webkit-meter-optimum-value {
    border-radius: 2px;
    background: var(--sy-series-1);
  }
  meter::-moz-meter-bar {
    background: var(--sy-series-1);
  }
  .comments li {
    padding-block: var(--sy-space-1);
    border-block-start: 1px solid var(--sy-line);
  }
  section > .quiet,
  div > .quiet {
    font-size: var(--sy-text-small);
  }
  summary {
    min-block-size: 1.5rem;
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-small);
    cursor: pointer;
  }
  .advice {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  table {
    inline-size: 100%;
  }
  th,
  td {
    padding-inline-end: var(--sy-space-2);
  }
  .own {
    background: var(--sy-accent-quiet);
    font-weight: 600;
  }
  .own th {
    font-weight: 600;
  }
  footer {
    padding-block: var(--sy-space-1);
    font-size: var(--sy-text-small);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
`;
