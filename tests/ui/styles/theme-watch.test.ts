import { expect, it } from 'vitest';
import { loadInBrowser } from '../../browser/element.ts';

const source = 'ui/styles/theme-watch.ts';
type Module = typeof import('../../../ui/styles/theme-watch.ts');

it('tokens come as colours that a canvas takes, and those of the other theme when it changes', async () => {
  const watch = await loadInBrowser<Module>(source);
  const [light, dark] = await watch.evaluate(({ coloursOf }) => {
    const read = (): string[] => coloursOf(document.querySelector('#stage')!, ['--sy-surface', '--sy-text']);
    document.documentElement.classList.replace('wa-dark', 'wa-light');
    const first = read();
    document.documentElement.classList.replace('wa-light', 'wa-dark');
    return [first, read()];
  });
  expect(light).toEqual(['rgb(255, 255, 255)', 'rgb(23, 26, 31)']);
  expect(dark).toEqual(['rgb(27, 30, 36)', 'rgb(233, 235, 239)']);
});

it('tells of a switched theme while its host is on the page, and not after', async () => {
  const watch = await loadInBrowser<Module>(source);
  const told = await watch.evaluate(async ({ ThemeWatch }) => {
    let times = 0;
    const host = {
      addController() {},
      removeController() {},
      requestUpdate() {},
      updateComplete: Promise.resolve(true),
    };
    const watching = new ThemeWatch(host, () => times++);
    const flip = async (): Promise<void> => {
      document.documentElement.classList.toggle('wa-dark');
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    watching.hostConnected();
    await flip();
    watching.hostDisconnected();
    await flip();
    return times;
  });
  expect(told).toBe(1);
});
