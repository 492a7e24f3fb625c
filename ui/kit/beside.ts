const GAP = 6;
const EDGE = 8;

/** Puts a panel that lies over the page below a thing, or above it where there is more room, and keeps it on the screen. */
export function placeBeside(panel: HTMLElement, thing: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = thing.bottom + GAP;
  const fitsBelow = below + height <= clientHeight - EDGE || thing.top < clientHeight - thing.bottom;
  const top = fitsBelow ? below : thing.top - GAP - height;
  const left = Math.max(EDGE, Math.min(thing.left, clientWidth - width - EDGE));
  panel.style.setProperty('left', `${left}px`);
  panel.style.setProperty('top', `${Math.max(EDGE, top)}px`);
}
