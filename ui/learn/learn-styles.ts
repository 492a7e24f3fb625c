import { css } from 'lit';

/** Looks of lessons: a rail of steps beside a stage. */
export const learnStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0;
    font-size: 1.35rem;
  }
  h3 {
    margin: 0;
    font-size: var(--sy-text-normal);
  }
  p {
    margin: 0;
    max-inline-size: 62ch;
    line-height: 1.5;
  }
  .lessons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: var(--sy-space-4);
    margin: var(--sy-space-4) 0;
    padding: 0;
    list-style: none;
  }
  .card,
  .panel {
    display: grid;
    gap: var(--sy-space-3);
    align-content: start;
    padding: var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
    box-shadow: var(--sy-shadow);
  }
  .card button {
    justify-self: start;
  }
  .lesson {
    display: grid;
    grid-template-columns: minmax(15rem, 22rem) minmax(0, 1fr);
    gap: var(--sy-space-4);
    align-items: start;
    margin-block-start: var(--sy-space-4);
  }
  @media (max-width: 50rem) {
    .lesson {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sy-space-3);
  }
  ol.steps {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--sy-space-2);
  }
  ol.steps > li {
    display: grid;
    gap: var(--sy-space-2);
    padding: var(--sy-space-3);
    border-inline-start: 3px solid var(--sy-line);
  }
  ol.steps > li[aria-current='step'] {
    border-color: var(--sy-accent);
    background: var(--sy-accent-quiet);
  }
  ol.steps > li.met {
    border-color: var(--sy-great);
  }
  ol.steps > li.ahead {
    color: var(--sy-text-quiet);
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-2);
  }
  progress {
    inline-size: 100%;
    block-size: 0.5rem;
    accent-color: var(--sy-accent);
  }
  .asked {
    font-size: var(--sy-text-small);
    color: var(--sy-text-quiet);
  }
  .verdict {
    font-size: var(--sy-text-large);
    font-weight: 600;
  }
  .clock {
    font-variant-numeric: tabular-nums;
    color: var(--sy-text-quiet);
  }
`;
