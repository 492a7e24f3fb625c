import { css } from 'lit';

export const scorecardViewStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0;
    font-size: var(--sy-text-large);
  }
  h3 {
    margin: 0 0 var(--sy-space-2);
    font-size: var(--sy-text-normal);
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--sy-space-3) var(--sy-space-5);
  }
  .head p {
    max-inline-size: 44rem;
    margin: var(--sy-space-1) 0 0;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-1) var(--sy-space-5);
    margin-block-end: var(--sy-space-4);
    border-block-end: 1px solid var(--sy-line);
  }
  .parts a {
    min-block-size: var(--sy-target);
    margin-block-end: -1px;
    padding: var(--sy-space-1) 0;
    border-block-end: 3px solid transparent;
    color: var(--sy-text-quiet);
    text-decoration: none;
  }
  .parts a:hover {
    color: var(--sy-text);
  }
  .parts a[aria-current] {
    border-block-end-color: var(--sy-accent);
    color: var(--sy-text);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .parts a {
      margin-block-end: 0;
      border-block-end-color: Canvas;
    }
    .parts a[aria-current] {
      border-block-end-color: Highlight;
    }
  }
  a {
    color: var(--sy-accent);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-5);
  }
  .card.old {
    filter: grayscale(1);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
    gap: var(--sy-space-3);
  }
  /* Names of details take two lines: there is room for them, so that values stand on one line. */
  .tiles sy-figure-tile {
    --sy-name-height: 2.5em;
    --sy-text-figure: 1.5rem;
  }
  :host([presenting]) .tiles sy-figure-tile {
    --sy-text-figure: 1.75rem;
  }
  .together {
    padding: var(--sy-space-3) var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-inline-start: 3px solid var(--sy-watch);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  .together ul {
    display: grid;
    gap: var(--sy-space-2);
    max-inline-size: 70rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .together li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--sy-space-2);
    align-items: baseline;
  }
  .together .shape {
    color: var(--sy-watch);
  }
  .trend {
    margin: 0;
    color: var(--sy-text-quiet);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  :host([presenting]) .tiles {
    grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
  }
  @media (max-width: 40rem) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--sy-space-2);
    }
  }
`;
