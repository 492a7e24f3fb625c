import { css } from 'lit';

export const floorCellsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .stage {
    position: relative;
    max-block-size: var(--sy-floor-height, 30rem);
    overflow: auto;
    border-radius: var(--sy-radius-small);
  }
  .stage:focus-visible {
    outline: var(--sy-focus-ring);
    outline-offset: 4px;
  }
  .sheet {
    position: relative;
  }
  canvas {
    display: block;
    inline-size: 100%;
  }
  canvas.over {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .here {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    border-radius: var(--sy-radius-small);
    pointer-events: none;
  }
  .here.pointed {
    border: 1px solid var(--sy-line-strong);
  }
  .here.chosen {
    border: 2px solid var(--sy-accent);
  }
  .label {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    max-inline-size: min(18rem, 90cqi);
    padding: var(--sy-space-1) var(--sy-space-2);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius-small);
    background: var(--sy-raised);
    box-shadow: var(--sy-shadow);
    font-size: var(--sy-text-small);
    line-height: 1.35;
  }
  .label b {
    display: block;
    font-weight: 600;
  }
`;
