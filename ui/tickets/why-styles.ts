import { css } from 'lit';

export const whyStyles = css`
  :host {
    display: grid;
    gap: var(--sy-space-2);
    justify-items: start;
    color: var(--sy-text);
    font-size: var(--sy-text-small);
  }
  p {
    margin: 0;
  }
  .not,
  caption {
    padding-block: var(--sy-space-1);
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-small);
    font-weight: 400;
  }
  .chosen {
    background: var(--sy-accent-quiet);
    font-weight: 600;
  }
  .chosen th {
    font-weight: 600;
  }
  .chosen .quiet {
    font-weight: 400;
  }
  th[scope='row'] {
    padding-inline-start: var(--sy-space-1);
  }
  .bar {
    min-inline-size: 6rem;
  }
  meter {
    display: block;
    inline-size: 100%;
    block-size: 0.45rem;
  }
  meter::-webkit-meter-bar {
    border: 0;
    border-radius: 2px;
    background: var(--sy-sunken);
  }
  meter::-webkit-meter-optimum-value {
    border-radius: 2px;
    background: var(--sy-series-1);
  }
  meter::-moz-meter-bar {
    background: var(--sy-series-1);
  }
  .reasons {
    display: grid;
    gap: var(--sy-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .reasons p {
    padding: var(--sy-space-1) 0 var(--sy-space-1) var(--sy-space-4);
  }
  button.link {
    min-block-size: 1.5rem;
  }
`;
