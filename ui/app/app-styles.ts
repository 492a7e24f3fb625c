import { css } from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
  }
  [hidden] {
    display: none !important;
  }
  .skip {
    position: absolute;
    inset-block-start: -4rem;
    inset-inline-start: var(--sy-space-3);
    z-index: 40;
    padding: var(--sy-space-2) var(--sy-space-3);
    border-radius: var(--sy-radius-small);
    background: var(--sy-accent);
    color: var(--sy-on-accent);
  }
  .skip:focus {
    inset-block-start: var(--sy-space-2);
  }
  main {
    flex: 1;
    /* What is heard and not seen stands in it, and does not make the page longer. */
    position: relative;
    overflow-y: auto;
    box-sizing: border-box;
    inline-size: 100%;
    padding: var(--sy-space-4) max(var(--sy-space-4), (100% - 120rem) / 2);
  }
  h1 {
    margin: 0 0 var(--sy-space-3);
    font-size: 1.375rem;
  }
  main:focus {
    outline: none;
  }
  footer {
    z-index: 20;
  }
  footer.plain {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    background: var(--sy-surface);
    border-block-start: 1px solid var(--sy-line);
  }
  /* Too low for a bar above and one below. */
  @media (max-height: 30rem) {
    :host {
      block-size: auto;
      min-block-size: 100dvh;
    }
    main {
      overflow: visible;
    }
  }
  @media (max-width: 40rem) {
    main {
      padding: var(--sy-space-3) var(--sy-space-2);
    }
  }
`;
