import { css } from 'lit';

export const lineChartStyles = css`
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
  .readout b {
    font-weight: 600;
  }
  .readout svg {
    inline-size: 1.4rem;
    block-size: 0.25rem;
    vertical-align: middle;
  }
  .moment {
    margin-inline-start: auto;
  }
  .room {
    block-size: var(--sy-chart-height, 11rem);
    min-inline-size: 0;
    overflow: hidden;
  }
  .scroll {
    max-block-size: 16rem;
    overflow: auto;
  }
  .empty {
    display: grid;
    place-items: center;
    margin: 0;
    block-size: var(--sy-chart-height, 11rem);
    border: 1px dashed var(--sy-line);
    border-radius: var(--sy-radius-small);
    color: var(--sy-text-quiet);
  }

  /* What uPlot needs of its own style sheet. */
  .uplot,
  .uplot * {
    box-sizing: border-box;
  }
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-axis,
  .u-select {
    position: absolute;
    pointer-events: none;
  }
  .u-cursor-x,
  .u-cursor-y {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 100%;
    border-inline-end: 1px dashed var(--sy-line-strong);
    pointer-events: none;
  }
  .u-cursor-pt {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    border: 0 solid;
    border-radius: 50%;
    background-clip: padding-box !important;
    pointer-events: none;
  }
  .u-off {
    display: none;
  }
`;
