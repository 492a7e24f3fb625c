import { css } from 'lit';

export const deskViewStyles = css`
  :host {
    display: block;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2 {
    margin: 0 0 var(--sy-space-2);
    font-size: var(--sy-text-normal);
    font-weight: 600;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 21rem;
    gap: var(--sy-space-4);
    align-items: start;
    transition: filter var(--sy-calm);
  }
  /* Without its colours, and no fainter: what it says can still be read. */
  .columns.old {
    filter: grayscale(1);
  }
  :host([presenting]) .columns {
    grid-template-columns: minmax(0, 1fr);
  }
  .wide,
  aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sy-space-4);
  }
  aside {
    position: sticky;
    inset-block-start: 0;
    max-block-size: var(--room-height, none);
    overflow-y: auto;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--sy-space-3);
  }
  .panel {
    padding: var(--sy-space-4);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius);
    background: var(--sy-surface);
  }
  @media (min-width: 140rem) {
    .tiles {
      grid-template-columns: repeat(10, minmax(0, 1fr));
    }
  }
  @media (max-width: 68rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      position: static;
      max-block-size: none;
    }
  }
  @media (max-width: 40rem) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--sy-space-2);
    }
    .panel {
      padding: var(--sy-space-3) var(--sy-space-2);
    }
  }
`;
