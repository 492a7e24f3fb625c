import { css } from 'lit';

/** What stands around every chart: its text, its figure, and the line above it with its name. */
export const chartFrame = css`
  :host {
    display: block;
    color: var(--sy-text);
    font-size: var(--sy-text-small);
  }
  figure {
    margin: 0;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--sy-space-1) var(--sy-space-4);
    margin-block-end: var(--sy-space-2);
    font-variant-numeric: tabular-nums;
  }
  figcaption > b {
    font-size: var(--sy-text-normal);
    font-weight: 600;
  }
`;
