import { css } from 'lit';

export const reasonTableStyles = css`
  :host {
    display: block;
    color: var(--sy-text);
  }
  table {
    inline-size: 100%;
    max-inline-size: 48rem;
  }
  caption {
    padding-block-end: var(--sy-space-1);
  }
  th,
  td {
    padding: var(--sy-space-1) var(--sy-space-3);
  }
  th[scope='row'],
  th[scope='rowgroup'],
  th[scope='col']:first-child {
    padding-inline-start: 0;
  }
  .part th {
    padding-block-start: var(--sy-space-4);
    border-block-end-color: var(--sy-line-strong);
    font-weight: 600;
  }
  .part span {
    font-weight: 400;
  }
  td {
    white-space: nowrap;
  }
  .heat {
    background: color-mix(in srgb, var(--sy-series-1) var(--heat), transparent);
  }
  small {
    font-size: 0.75rem;
  }
  th small {
    color: var(--sy-text-quiet);
  }
  .heat small {
    display: inline-block;
    min-inline-size: 2.6em;
  }
  tfoot th,
  tfoot td {
    border-block-end: 0;
    font-weight: 600;
  }
  @media (max-width: 30rem) {
    th,
    td {
      padding-inline: var(--sy-space-1);
    }
    .heat small {
      display: block;
    }
  }
`;
