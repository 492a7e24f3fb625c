import { css } from 'lit';

export const compareViewStyles = css`
  :host {
    display: grid;
    gap: var(--sy-space-4);
  }
  h2,
  h3 {
    margin: 0;
    font-size: var(--sy-text-large);
  }
  p {
    margin: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--sy-space-3);
    margin-block-end: var(--sy-space-3);
  }
  .top > :first-child {
    flex: 1;
    min-inline-size: 14rem;
  }
  .desks {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
    gap: var(--sy-space-4);
    align-items: start;
  }
  .nobody {
    max-inline-size: 40rem;
    color: var(--sy-text-quiet);
  }
  .quiet {
    color: var(--sy-text-quiet);
  }
  .refused {
    color: var(--sy-poor);
  }
  .strips {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: var(--sy-space-4);
  }
  .strips > * {
    padding: var(--sy-space-3);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
`;
