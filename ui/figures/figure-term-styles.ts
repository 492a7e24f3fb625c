import { css } from 'lit';

export const figureTermStyles = css`
  :host {
    display: inline;
  }
  button {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline dotted var(--sy-line-strong);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: help;
  }
  button:hover {
    text-decoration-color: currentColor;
  }
  .panel {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: min(22rem, calc(100vw - 1rem));
    margin: 0;
    padding: var(--sy-space-3) var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-raised);
    color: var(--sy-text);
    box-shadow: 0 6px 24px light-dark(rgb(20 30 50 / 18%), rgb(0 0 0 / 60%));
    font-size: var(--sy-text-small);
    font-weight: 400;
    line-height: 1.45;
  }
  .name {
    margin: 0 0 var(--sy-space-2);
    font-size: var(--sy-text-normal);
  }
  .line {
    margin: 0 0 var(--sy-space-3);
  }
  .below {
    display: block;
    margin-block-start: 0.2em;
    padding-block-start: 0.2em;
    border-block-start: 1px solid var(--sy-text-quiet);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--sy-space-1) var(--sy-space-3);
    margin: 0;
  }
  dt {
    color: var(--sy-text-quiet);
  }
  dd {
    margin: 0;
  }
  ul {
    display: grid;
    gap: 0.15rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
