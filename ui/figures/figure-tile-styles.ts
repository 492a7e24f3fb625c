import { css } from 'lit';

export const figureTileStyles = css`
  :host {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    gap: var(--sy-space-1);
    box-sizing: border-box;
    min-inline-size: 0;
    padding: var(--sy-space-3) var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
    color: var(--sy-text);
  }
  sy-figure-term {
    display: flex;
    align-items: flex-end;
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-small);
    line-height: 1.25;
    min-block-size: var(--sy-name-height, auto);
  }
  /* Where names may take two lines there is room for them, so that the values of tiles beside each other stand on one. */
  @container (max-width: 10rem) {
    sy-figure-term {
      min-block-size: 2.5em;
    }
  }
  @container (max-width: 8rem) {
    .value {
      font-size: 1.25rem;
    }
  }
  .value {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--sy-space-3);
    margin: 0;
    font-size: var(--sy-text-figure);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .grey {
    color: var(--sy-text-quiet);
    font-weight: 400;
  }
  sy-spark-line {
    color: var(--sy-series-1);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--sy-space-3);
    min-block-size: 1.45em;
    margin: 0;
    margin-block-start: auto;
    color: var(--sy-text-quiet);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
`;
