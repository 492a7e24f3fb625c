import { css } from 'lit';

export const exceptionReportStyles = css`
  :host {
    display: block;
    color: var(--sy-text);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-2);
    margin-block-end: var(--sy-space-3);
  }
  .none {
    margin: 0;
  }
  table {
    inline-size: 100%;
    max-inline-size: 60rem;
    table-layout: fixed;
  }
  thead th:first-child {
    inline-size: 46%;
  }
  th,
  td {
    vertical-align: top;
    padding-block: var(--sy-space-2);
  }
  .hour th {
    padding-block: var(--sy-space-4) var(--sy-space-1);
    border-block-end-color: var(--sy-line-strong);
  }
  .hour b {
    margin-inline-end: var(--sy-space-2);
    font-size: var(--sy-text-normal);
    font-weight: 600;
  }
  .figure {
    display: inline-grid;
    grid-template-columns: auto 1fr;
    gap: var(--sy-space-2);
    align-items: start;
  }
  .figure > .shape {
    margin-block-start: 0.3em;
  }
  .worse .figure > .shape {
    color: var(--sy-poor);
  }
  .better .figure > .shape {
    color: var(--sy-good);
  }
  .judged {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--sy-space-2);
  }
  .judged b {
    font-weight: 600;
    white-space: nowrap;
  }
  small {
    display: block;
    color: var(--sy-text-quiet);
    font-size: 0.75rem;
  }
  th small {
    padding-inline-start: 1.25rem;
  }
  @media (max-width: 30rem) {
    thead th:first-child {
      inline-size: 40%;
    }
    th small {
      padding-inline-start: 0;
    }
  }
`;
