import { css } from 'lit';

export const deskFloorStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--sy-text);
    font-size: var(--sy-text-normal);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--sy-space-2) var(--sy-space-4);
    margin-block-end: var(--sy-space-3);
  }
  .summary {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .legend,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-1) var(--sy-space-4);
    margin: var(--sy-space-3) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--sy-text-small);
    font-variant-numeric: tabular-nums;
  }
  .legend li,
  .ends li {
    display: inline-flex;
    align-items: center;
    gap: var(--sy-space-1);
  }
  .legend .none {
    color: var(--sy-text-quiet);
  }
  .pips {
    letter-spacing: 0.1em;
  }
  .empty {
    margin: 0;
    padding: var(--sy-space-6) var(--sy-space-4);
    border: 1px dashed var(--sy-line-strong);
    border-radius: var(--sy-radius);
    color: var(--sy-text-quiet);
    text-align: center;
  }
`;
