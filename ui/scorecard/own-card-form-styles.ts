import { css } from 'lit';

export const ownCardFormStyles = css`
  form,
  .names {
    display: grid;
    gap: var(--sy-space-3);
  }
  p {
    margin: 0;
  }
  .names,
  .row {
    grid-template-columns: minmax(0, 1fr) minmax(0, 9rem);
  }
  .row {
    display: grid;
    gap: var(--sy-space-2);
  }
  .field {
    inline-size: 100%;
  }
  fieldset {
    display: grid;
    gap: var(--sy-space-2);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--sy-space-1);
    padding: 0;
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sy-space-2);
  }
  @media (max-width: 30rem) {
    .names {
      grid-template-columns: minmax(0, 1fr);
    }
    .row {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }
`;
