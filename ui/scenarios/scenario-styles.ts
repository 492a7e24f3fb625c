import { css } from 'lit';

/** Looks of the scenario view. */
export const scenarioStyles = css`
  :host {
    display: grid;
    gap: var(--sy-space-4);
  }
  h2 {
    margin: 0;
    font-size: 1.35rem;
  }
  p {
    margin: 0;
    max-inline-size: 70ch;
  }
  .shipped {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: var(--sy-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .shipped button {
    display: grid;
    gap: var(--sy-space-1);
    inline-size: 100%;
    block-size: 100%;
    align-content: start;
    padding: var(--sy-space-3);
    border: 1px solid var(--sy-line-strong);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
    color: var(--sy-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .shipped button[aria-pressed='true'] {
    border-color: var(--sy-accent);
    background: var(--sy-accent-quiet);
  }
  .shipped strong {
    font-size: var(--sy-text-normal);
  }
  .shipped span {
    font-size: var(--sy-text-small);
    color: var(--sy-text-quiet);
  }
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(15rem, 20rem);
    gap: var(--sy-space-4);
    align-items: start;
  }
  @media (max-width: 55rem) {
    .work {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .fields {
    display: grid;
    gap: var(--sy-space-3);
    margin: 0;
    padding: var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  .fields label {
    display: grid;
    gap: var(--sy-space-1);
    font-size: var(--sy-text-small);
  }
  .fields small {
    color: var(--sy-text-quiet);
  }
  .fields input,
  .fields select {
    min-block-size: 2rem;
    inline-size: 100%;
    box-sizing: border-box;
    padding-inline: var(--sy-space-2);
    border: 1px solid var(--sy-line-strong);
    border-radius: var(--sy-radius-small);
    background: var(--sy-ground);
    color: var(--sy-text);
    font: inherit;
  }
  .problems {
    display: grid;
    gap: var(--sy-space-1);
    margin: 0;
    padding: var(--sy-space-3);
    border: 1px solid var(--sy-bad);
    border-radius: var(--sy-radius);
    list-style: none;
  }
  .problems button {
    text-align: start;
  }
  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sy-space-3);
  }
`;
