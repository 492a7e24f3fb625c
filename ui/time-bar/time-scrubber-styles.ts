import { css } from 'lit';

export const timeScrubberStyles = css`
  :host {
    display: block;
    min-inline-size: 8rem;
  }
  .line {
    position: relative;
    block-size: 2.25rem;
    cursor: pointer;
    touch-action: none;
    border-radius: var(--sy-radius-small);
  }
  .line[aria-disabled='true'] {
    cursor: default;
  }
  .line:focus-visible {
    outline: var(--sy-focus-ring);
    outline-offset: 2px;
  }
  .rail,
  .played,
  .passed,
  .warm-up {
    position: absolute;
    inset-block-start: calc(50% - 3px);
    inset-inline-start: 0;
    block-size: 6px;
    border-radius: 3px;
  }
  .rail {
    inset-inline-end: 0;
    background: var(--sy-sunken);
    box-shadow: inset 0 0 0 1px var(--sy-line);
  }
  .played {
    inline-size: calc(100% * var(--edge));
    background: color-mix(in oklab, var(--sy-accent) 35%, var(--sy-sunken));
  }
  .passed {
    inline-size: calc(100% * var(--now));
    background: var(--sy-accent);
  }
  .warm-up {
    inline-size: calc(100% * var(--warm-up));
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 3px,
      color-mix(in oklab, var(--sy-text) 35%, transparent) 3px 5px
    );
  }
  .thumb {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: calc(100% * var(--now) - 8px);
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    border: 3px solid var(--sy-surface);
    border-radius: 50%;
    background: var(--sy-accent);
    box-shadow: 0 0 0 1px var(--sy-accent);
  }
  .mark {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: calc(100% * var(--at) - 6px);
    inline-size: 12px;
    block-size: 12px;
    color: var(--sy-series-2);
    pointer-events: none;
  }
  .mark.bookmark {
    color: var(--sy-series-4);
  }
  .preview {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: clamp(2.5rem, 100% * var(--at), 100% - 2.5rem);
    translate: -50%;
    padding: 2px var(--sy-space-2);
    border: 1px solid var(--sy-line);
    border-radius: var(--sy-radius-small);
    background: var(--sy-raised);
    box-shadow: var(--sy-shadow);
    font-size: var(--sy-text-small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .rail {
      outline: 1px solid GrayText;
    }
    .passed,
    .thumb {
      background: Highlight;
    }
    .played {
      background: GrayText;
    }
  }
`;
