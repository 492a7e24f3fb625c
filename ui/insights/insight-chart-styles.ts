import { css } from 'lit';

export const insightChartStyles = css`
  :host {
    max-inline-size: 52rem;
  }
  figure > svg {
    display: block;
    overflow: visible;
  }
  .key svg {
    inline-size: 1.6rem;
    block-size: 0.5rem;
    vertical-align: middle;
  }
  .key svg.dot {
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }
  .quiet,
  text {
    color: var(--sy-text-quiet);
    fill: var(--sy-text-quiet);
  }
  text {
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
  }
  text.value,
  text.name {
    text-anchor: end;
  }
  text.name {
    fill: var(--sy-text);
    font-size: var(--sy-text-small);
  }
  text.name.above {
    text-anchor: start;
  }
  text.along {
    fill: var(--sy-text);
  }
  .grid {
    stroke: var(--sy-line);
    fill: none;
  }
  .axis,
  .zero {
    stroke: var(--sy-line-strong);
    fill: none;
  }
  .zero {
    stroke: var(--sy-text);
    stroke-width: 1.5px;
  }
  .line-1 {
    --colour: var(--sy-series-1);
  }
  .line-2 {
    --colour: var(--sy-series-2);
  }
  .line-3 {
    --colour: var(--sy-series-3);
  }
  polyline,
  .whisker {
    fill: none;
    stroke: var(--colour);
  }
  polyline {
    stroke-width: 2.5px;
    stroke-linejoin: round;
  }
  .whisker {
    stroke-width: 1.5px;
  }
  .band {
    fill: color-mix(in srgb, var(--colour) 16%, transparent);
    stroke: none;
  }
  circle,
  rect {
    fill: var(--colour);
    stroke: var(--colour);
    stroke-width: 1.5px;
  }
  circle.unseen {
    fill: var(--sy-surface);
  }
  @media (forced-colors: active) {
    text {
      fill: CanvasText;
    }
    .band {
      fill: none;
    }
    circle.unseen {
      fill: Canvas;
    }
  }
`;
