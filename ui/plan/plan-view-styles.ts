import { css } from 'lit';

export const planViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-4);
  }
  h2 {
    margin: 0;
    font-size: 1.375rem;
  }
  h3 {
    margin: 0;
    font-size: var(--sy-text-normal);
  }
  p {
    margin: 0;
  }
  .about {
    max-inline-size: 44rem;
  }
  .top {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: var(--sy-space-4);
    align-items: start;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-3);
    padding: var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--sy-space-3);
  }
  .line.start {
    justify-content: start;
  }
  .quiet {
    font-size: var(--sy-text-small);
  }
  .problems {
    margin: 0;
    padding: var(--sy-space-3) var(--sy-space-5);
    border: 1px solid var(--sy-poor);
    border-radius: var(--sy-radius);
    overflow-wrap: anywhere;
  }
  .problems > :is(p, ul) {
    margin: 0;
  }
  @media (max-width: 30rem) {
    .panel {
      padding: var(--sy-space-3);
    }
  }
`;
