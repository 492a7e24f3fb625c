import { css } from 'lit';

/** Looks of the drawing of a guess. */
export const curveGuessStyles = css`
  svg {
    inline-size: 100%;
    max-inline-size: 40rem;
    touch-action: none;
    background: var(--sy-surface);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
  }
  svg.open {
    cursor: crosshair;
  }
  text {
    fill: var(--sy-text-quiet);
    font-size: 12px;
    font-family: var(--sy-font);
  }
  .grid {
    stroke: var(--sy-line);
  }
  .guess {
    fill: none;
    stroke: var(--sy-series-1);
    stroke-width: 2.5;
    stroke-dasharray: 7 4;
  }
  .measured {
    fill: none;
    stroke: var(--sy-series-2);
    stroke-width: 2.5;
  }
  circle {
    fill: var(--sy-series-1);
  }
  rect.dot {
    fill: var(--sy-series-2);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-2);
    margin-block-start: var(--sy-space-2);
  }
  label {
    display: grid;
    font-size: var(--sy-text-small);
    color: var(--sy-text-quiet);
  }
  input {
    inline-size: 5.5rem;
    min-block-size: var(--sy-target);
    border: 1px solid var(--sy-line-strong);
    border-radius: var(--sy-radius-small);
    background: var(--sy-surface);
    color: var(--sy-text);
    font: inherit;
    padding-inline: var(--sy-space-1);
  }
  .key {
    display: flex;
    gap: var(--sy-space-4);
    font-size: var(--sy-text-small);
    color: var(--sy-text-quiet);
    margin-block: var(--sy-space-2);
  }
`;
