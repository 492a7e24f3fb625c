import { css } from 'lit';

export const insightsViewStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0 0 var(--sy-space-2);
    font-size: 1.375rem;
    text-wrap: balance;
  }
  h3 {
    margin: 0 0 var(--sy-space-2);
    font-size: var(--sy-text-normal);
    font-weight: 600;
  }
  .about {
    max-inline-size: 44rem;
    margin: 0 0 var(--sy-space-4);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    gap: var(--sy-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li,
  .panel {
    box-sizing: border-box;
    padding: var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  li {
    display: grid;
    grid-template-rows: auto 1fr auto;
    justify-items: start;
  }
  li p {
    margin: 0 0 var(--sy-space-3);
  }
  .panel {
    max-inline-size: 60rem;
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(46rem, 100%), 1fr));
    align-items: start;
    gap: var(--sy-space-4);
    margin-block-start: var(--sy-space-4);
  }
  .panel p {
    max-inline-size: 48rem;
    margin: var(--sy-space-3) 0 0;
    font-size: var(--sy-text-small);
  }
  .panel .verdict {
    margin: 0 0 var(--sy-space-4);
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .panel .scroll {
    margin-block-start: var(--sy-space-4);
  }
  .play {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sy-space-2) var(--sy-space-3);
    margin-block: var(--sy-space-3);
  }
  .foot {
    max-inline-size: 60rem;
    margin-block: var(--sy-space-4) 0;
    font-size: var(--sy-text-small);
  }
  progress {
    inline-size: min(20rem, 100%);
    accent-color: var(--sy-accent);
  }
  code {
    font-family: var(--sy-font-fixed);
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  th[scope='row'],
  td.number {
    white-space: nowrap;
  }
  @media (max-width: 30rem) {
    th[scope='row'] {
      white-space: normal;
    }
    .panel {
      padding: var(--sy-space-3);
    }
    .panel .verdict {
      font-size: var(--sy-text-normal);
    }
  }
`;
