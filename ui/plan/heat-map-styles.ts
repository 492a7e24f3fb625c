import { css } from 'lit';

export const heatMapStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-3);
  }
  .choose {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-3);
  }
  .choose label {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  table {
    border-collapse: separate;
    border-spacing: 2px;
  }
  thead th {
    min-inline-size: 3rem;
    text-align: center;
  }
  th[scope='row'] {
    white-space: nowrap;
  }
  td {
    padding: var(--sy-space-1);
    border: 1px solid var(--sy-line);
    background: color-mix(in oklab, var(--sy-poor) calc(var(--heat, 0) * 34%), var(--sy-surface));
    text-align: center;
    white-space: nowrap;
  }
  td.hot {
    border: 2px solid var(--sy-poor);
    font-weight: 700;
  }
  h3 {
    margin: 0;
    font-size: var(--sy-text-normal);
  }
  ol {
    display: grid;
    gap: var(--sy-space-2);
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  p {
    margin: 0;
  }
`;
