import { css } from 'lit';

export const planResultsStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-3);
  }
  .decisions {
    display: grid;
    gap: var(--sy-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .decisions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sy-space-2) var(--sy-space-4);
    padding: var(--sy-space-3) var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-inline-start: 4px solid var(--sy-line-strong);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  .decisions li.better {
    border-inline-start-color: var(--sy-good);
  }
  .decisions li.worse {
    border-inline-start-color: var(--sy-poor);
  }
  .decisions p {
    flex: 1 1 24rem;
    max-inline-size: 60rem;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.45;
    text-wrap: pretty;
  }
  caption {
    padding-block-end: var(--sy-space-2);
  }
  td.number {
    vertical-align: top;
    white-space: nowrap;
  }
  th[scope='row'] {
    min-inline-size: 10rem;
    vertical-align: top;
  }
  button.value {
    color: var(--sy-text);
    text-decoration-style: dotted;
  }
  small {
    display: block;
    color: var(--sy-text-quiet);
  }
  small.lower,
  small.higher {
    color: var(--sy-text);
  }
  p.quiet {
    margin: 0;
    font-size: var(--sy-text-small);
  }
`;
