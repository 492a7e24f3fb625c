import { css } from 'lit';

export const volumeChartStyles = css`
  figcaption button {
    margin-inline-start: auto;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-1) var(--sy-space-4);
  }
  .legend i {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 1.1em;
  }
  .legend .part {
    block-size: 0.8em;
    border: 1px solid var(--sy-series-1);
    background: repeating-linear-gradient(135deg, var(--sy-series-1) 0 1px, transparent 1px 4px);
  }
  .legend .usual {
    block-size: 2px;
    margin-block-end: 0.25em;
    background: var(--sy-text);
  }
  .launch {
    color: var(--sy-watch);
  }
  .room {
    block-size: var(--sy-chart-height, 15rem);
    min-inline-size: 0;
    overflow: hidden;
  }
  .told {
    margin: var(--sy-space-2) 0 0;
    min-block-size: 2.5em;
    font-variant-numeric: tabular-nums;
  }
  .told b {
    margin-inline-end: var(--sy-space-2);
    font-weight: 600;
  }
  .scroll {
    max-block-size: 20rem;
    overflow: auto;
  }
  .empty {
    display: grid;
    place-items: center;
    margin: 0;
    block-size: var(--sy-chart-height, 15rem);
    border: 1px dashed var(--sy-line);
    border-radius: var(--sy-radius-small);
    color: var(--sy-text-quiet);
  }
  @media (forced-colors: active) {
    .legend i {
      forced-color-adjust: none;
    }
  }
`;
