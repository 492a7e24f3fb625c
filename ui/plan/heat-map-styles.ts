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
