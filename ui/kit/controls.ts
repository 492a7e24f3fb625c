import { css } from 'lit';

/** What can be pressed, chosen or filled in, the same on every view. */
export const controls = css`
  button.button,
  a.button,
  .field {
    box-sizing: border-box;
    min-block-size: 2.125rem;
    border: 1px solid var(--sy-line-strong);
    border-radius: var(--sy-radius-small);
    background: var(--sy-surface);
    color: var(--sy-text);
    font: inherit;
    font-size: var(--sy-text-small);
  }
  button.button,
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--sy-space-2);
    padding: 0 var(--sy-space-3);
    cursor: pointer;
    text-decoration: none;
    transition: background var(--sy-quick);
  }
  button.button:hover:not([aria-disabled='true'], :disabled),
  a.button:hover {
    background: var(--sy-sunken);
  }
  button.button.main,
  a.button.main {
    border-color: var(--sy-accent);
    background: var(--sy-accent);
    color: var(--sy-on-accent);
    font-weight: 600;
  }
  button.button.main:hover:not([aria-disabled='true'], :disabled) {
    background: color-mix(in oklab, var(--sy-accent) 88%, var(--sy-text));
  }
  button.button[aria-disabled='true'],
  button.button:disabled {
    border-color: var(--sy-line);
    background: var(--sy-sunken);
    color: var(--sy-text-quiet);
    cursor: not-allowed;
    font-weight: 400;
  }
  .field {
    padding: 0 var(--sy-space-2);
    font-variant-numeric: tabular-nums;
  }
  select.field {
    padding-inline-end: var(--sy-space-1);
  }
  .field[aria-invalid='true'] {
    border-color: var(--sy-poor);
  }
  label.over {
    display: grid;
    gap: var(--sy-space-1);
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-small);
  }
  label.beside {
    display: inline-flex;
    align-items: center;
    gap: var(--sy-space-2);
    min-block-size: var(--sy-target);
    font-size: var(--sy-text-small);
    cursor: pointer;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--sy-accent);
  }
  input[type='range'] {
    inline-size: 100%;
    min-block-size: var(--sy-target);
    margin: 0;
    accent-color: var(--sy-accent);
  }
  :focus-visible {
    outline: var(--sy-focus-ring);
    outline-offset: 2px;
    border-radius: var(--sy-radius-small);
  }
`;
