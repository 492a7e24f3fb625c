import { css } from 'lit';

export const placeViewStyles = css`
  :host {
    display: block;
    color: var(--sy-text);
  }
  h2 {
    margin: 0 0 var(--sy-space-3);
    font-size: var(--sy-text-large);
  }
  h3 {
    margin: var(--sy-space-4) 0 var(--sy-space-2);
    font-size: var(--sy-text-normal, 1rem);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 20rem);
    gap: var(--sy-space-5);
    align-items: start;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--sy-space-2);
  }
  .seat {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sy-space-2);
  }
  ul {
    display: grid;
    gap: var(--sy-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(8rem, 1fr) minmax(8rem, 1fr) auto;
    align-items: center;
    gap: var(--sy-space-3);
    padding: var(--sy-space-3);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius-small);
    background: var(--sy-surface);
  }
  .left {
    display: grid;
    font-size: var(--sy-text-small);
    font-variant-numeric: tabular-nums;
  }
  .left.pressing span {
    color: var(--sy-poor);
    font-weight: 600;
  }
  meter {
    inline-size: 100%;
  }
  .acts {
    display: flex;
    gap: var(--sy-space-2);
  }
  @media (max-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 34rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
