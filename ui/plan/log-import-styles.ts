import { css } from 'lit';

export const logImportStyles = css`
  summary {
    cursor: pointer;
    font-size: var(--sy-text-small);
  }
  input[type='file'] {
    max-inline-size: min(16rem, 100%);
    font: inherit;
    font-size: var(--sy-text-small);
  }
  td input {
    inline-size: 14rem;
  }
  label .field {
    inline-size: min(15rem, 100%);
  }
  .scroll {
    margin-block: var(--sy-space-2);
  }
  th,
  td {
    text-align: start;
  }
  .score {
    max-inline-size: 60rem;
    padding-inline-start: var(--sy-space-3);
    border-inline-start: 4px solid var(--sy-accent);
  }
  .problems-of-rows {
    padding-inline-start: 1.25rem;
    font-size: var(--sy-text-small);
    overflow-wrap: anywhere;
  }
`;
