import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { iconShapes } from './icon-shapes.ts';

const inSvg = 'http://www.w3.org/2000/svg';

/**
 * Makes `<wa-icon name="…">` draw our own shapes, those inside the components too. Web Awesome would fetch its icons, by default from
 * another host, and the content security policy forbids even a `data:` address; so the icon is told that it is part of a sprite sheet,
 * which it does not fetch, and the drawing is put in its place.
 */
export function useOwnIcons(): void {
  for (const library of ['default', 'system']) {
    registerIconLibrary(library, {
      spriteSheet: true,
      resolver: (name) => `#${name}`,
      mutator: (svg, icon) => draw(svg, icon?.name ?? ''),
    });
  }
}

function draw(svg: SVGElement, name: string): void {
  if (svg.dataset['drawn'] === name) return;
  svg.dataset['drawn'] = name;
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.querySelector('path')?.remove();
  const path = document.createElementNS(inSvg, 'path');
  for (const [attribute, value] of Object.entries({
    d: Object.hasOwn(iconShapes, name) ? iconShapes[name]! : unknownShape,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })) {
    path.setAttribute(attribute, value);
  }
  svg.append(path);
}

/** An empty box: a name that nobody has drawn is seen, and breaks nothing. */
const unknownShape = 'M5 5h14v14H5z';
