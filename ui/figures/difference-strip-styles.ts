import { css } from 'lit';

export const differenceStripStyles = css`
  :host {
    display: block;
    color: var(--sy-text);
    font-size: var(--sy-text-normal);
    font-variant-numeric: tabular-nums;
  }
  sy-figure-term {
    font-weight: 600;
  }
  p {
    margin: 0 0 var(--sy-space-2);
  }
  svg {
    display: block;
    overflow: visible;
  }
  .zero {
    fill: none;
    stroke: var(--sy-text);
    stroke-dasharray: 4 3;
  }
  .range {
    fill: var(--sy-accent);
    fill-opacity: 0.16;
    stroke: var(--sy-accent);
  }
  .mean {
    fill: none;
    stroke: var(--sy-accent);
    stroke-width: 2px;
  }
  .now {
    stroke: var(--sy-accent);
    stroke-width: 3px;
  }
  .dot {
    fill: var(--sy-accent);
  }
  text {
    fill: var(--sy-text-quiet);
    font-size: 0.75rem;
  }
  .end {
    text-anchor: end;
  }
`;
