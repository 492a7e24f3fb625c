import { css } from 'lit';

export const lineChartStyles = css`
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
`;
