import { css } from 'lit';

export const histogramStyles = css`
  figcaption {
    margin-block-end: 0;
  }
  figcaption > b {
    font-size: inherit;
  }
  figcaption button {
    margin-inline-start: auto;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--sy-space-3);
    color: var(--sy-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .marks b {
    color: var(--sy-text);
    font-weight: 600;
  }
  .bar {
    fill: var(--sy-series-1);
  }
  .axis {
    stroke: var(--sy-line-strong);
    fill: none;
  }
  .quantile {
    stroke: var(--sy-text);
    stroke-dasharray: 3 3;
    fill: none;
  }
  .mean {
    stroke: var(--sy-text);
    stroke-width: 2px;
    fill: none;
  }
  text {
    fill: var(--sy-text);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  text.tick {
    fill: var(--sy-text-quiet);
  }
  text.zone {
    text-anchor: middle;
  }
  .scroll {
    max-block-size: 14rem;
    overflow: auto;
  }
  .empty {
    margin: var(--sy-space-2) 0;
    color: var(--sy-text-quiet);
  }
`;
