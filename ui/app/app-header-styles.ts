import { css } from 'lit';

export const appHeaderStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: var(--sy-space-2) var(--sy-space-4);
    padding: var(--sy-space-1) var(--sy-space-4);
    min-block-size: 3rem;
    border-block-end: 1px solid var(--sy-line);
    background: var(--sy-surface);
  }
  h1 {
    margin: 0;
    font-size: inherit;
  }
  .name {
    display: inline-flex;
    align-items: center;
    gap: var(--sy-space-2);
    min-block-size: var(--sy-target);
    color: var(--sy-text);
    font-weight: 700;
    letter-spacing: -0.01em;
    text-decoration: none;
  }
  .name wa-icon {
    color: var(--sy-accent);
    font-size: 1.375rem;
  }
  nav {
    display: flex;
    align-self: stretch;
    gap: 2px;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    padding: 0 clamp(var(--sy-space-2), 2.5vw - 1.5rem, var(--sy-space-3));
    margin-block-end: calc(-1 * var(--sy-space-1) - 1px);
    border-block-end: 3px solid transparent;
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-normal);
    text-decoration: none;
  }
  nav a:hover {
    color: var(--sy-text);
  }
  nav a[aria-current='page'] {
    border-block-end-color: var(--sy-accent);
    color: var(--sy-text);
    font-weight: 600;
  }
  /* There, what is transparent would be drawn, under every link. */
  @media (forced-colors: active) {
    nav a:not([aria-current='page']) {
      border-block-end-color: Canvas;
    }
  }
  .run {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: flex-end;
    gap: var(--sy-space-3);
    min-inline-size: 0;
    color: var(--sy-text-quiet);
    font-size: var(--sy-text-small);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--sy-space-2);
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0 var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: 999px;
    background: none;
    color: var(--sy-text-quiet);
    font: inherit;
    cursor: pointer;
  }
  .chip:hover {
    background: var(--sy-sunken);
  }
  .words {
    display: grid;
    min-inline-size: 0;
    line-height: 1.2;
    text-align: start;
  }
  .title {
    overflow: hidden;
    max-inline-size: 18rem;
    color: var(--sy-text);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .more {
    overflow: hidden;
    max-inline-size: 18rem;
    font-size: 0.75rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state {
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--sy-idle);
  }
  .state.paused {
    border-radius: 2px;
    background: var(--sy-offered);
  }
  .state.finished,
  .state.stopped {
    border-radius: 2px;
    background: var(--sy-text-quiet);
  }
  .state.failed {
    border-radius: 2px;
    background: var(--sy-poor);
    rotate: 45deg;
  }
  .viewers {
    display: inline-flex;
    align-items: center;
    gap: var(--sy-space-1);
    white-space: nowrap;
  }
  .role {
    padding: 0 var(--sy-space-2);
    border: 1px solid var(--sy-line-strong);
    border-radius: 999px;
  }
  .ways {
    display: flex;
    gap: 2px;
  }
  @media (max-width: 90rem) {
    nav a {
      padding-inline: var(--sy-space-2);
    }
    .chip {
      padding-inline: var(--sy-space-3);
    }
  }
  @media (max-width: 68rem) {
    header {
      flex-wrap: wrap;
    }
    .run {
      order: 1;
    }
    .ways {
      order: 2;
    }
    nav {
      order: 3;
      flex-basis: 100%;
      overflow-x: auto;
      min-block-size: 2.25rem;
    }
    nav a {
      margin-block-end: 0;
      white-space: nowrap;
    }
  }
  @media (max-width: 40rem) {
    header {
      gap: var(--sy-space-1) var(--sy-space-2);
      padding-inline: var(--sy-space-2);
    }
    .viewers,
    .for-room,
    .more {
      display: none;
    }
    .name span {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .title {
      max-inline-size: 7rem;
    }
    nav a {
      padding: 0 var(--sy-space-2);
    }
  }
`;
