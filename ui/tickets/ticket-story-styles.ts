import { css } from 'lit';

export const ticketStoryStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--sy-text);
    font-size: var(--sy-text-normal);
  }
  h2 {
    margin: 0 0 var(--sy-space-3);
    font-size: var(--sy-text-large);
    font-weight: 600;
  }
  p {
    margin: 0;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 1.25rem 9rem 1fr;
    gap: 0 var(--sy-space-2);
    padding-block-end: var(--sy-space-3);
  }
  /* The line through the marks. */
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.25rem 0;
    inset-inline-start: 0.56rem;
    border-inline-start: 1px solid var(--sy-line-strong);
  }
  .mark {
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 1.2rem;
    block-size: 1.4rem;
  }
  .when {
    display: grid;
    align-content: start;
    justify-items: start;
  }
  .time {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--sy-text-quiet);
    font: inherit;
    font-size: var(--sy-text-small);
    font-variant-numeric: tabular-nums;
    text-align: start;
    cursor: pointer;
  }
  .time:hover {
    color: var(--sy-accent);
    text-decoration: underline;
  }
  .what {
    display: grid;
    gap: var(--sy-space-1);
    justify-items: start;
    min-inline-size: 0;
  }
  .passed {
    color: var(--sy-text-quiet);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  sy-why-this-expert {
    box-sizing: border-box;
    inline-size: 100%;
    padding: var(--sy-space-3);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
    overflow-x: auto;
  }
  .end {
    color: var(--sy-text-quiet);
  }
  @container (max-width: 34rem) {
    li {
      grid-template-columns: 1.25rem 1fr;
    }
    .what {
      grid-column: 2;
    }
    .when {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--sy-space-3);
    }
  }
`;
