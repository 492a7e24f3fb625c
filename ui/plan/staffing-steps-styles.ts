import { css } from 'lit';

export const stepsStyles = css`
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-4);
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  .steps > li::marker {
    font-weight: 600;
  }
  .steps > li > * + * {
    margin-block-start: var(--sy-space-2);
  }
  h4 {
    margin: 0;
    font-size: var(--sy-text-normal);
  }
  .says {
    max-inline-size: 60rem;
    padding-inline-start: var(--sy-space-3);
    border-inline-start: 4px solid var(--sy-line-strong);
  }
  .says.met {
    border-color: var(--sy-good);
  }
  .says.unmet,
  .says.floor {
    border-color: var(--sy-poor);
  }
  .more {
    max-inline-size: 60rem;
    margin: 0;
    padding-inline-start: 1.25rem;
    font-size: var(--sy-text-small);
    overflow-wrap: anywhere;
  }
  code {
    overflow-wrap: anywhere;
  }
`;
