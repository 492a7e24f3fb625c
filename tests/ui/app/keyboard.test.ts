import { describe, expect, it } from 'vitest';
import { mount } from '../../browser/element.ts';

describe('the keys of the page', () => {
  it('act on the page, and not while a field has the focus or they are switched off', async () => {
    const { page, element } = await mount('ui/scenarios/scenario-view.ts', 'sy-scenario-view', { shipped: [] });
    await element.evaluate((view) => view.insertAdjacentHTML('afterend', '<input aria-label="a field" id="field">'));
    const acted = await page.evaluateHandle(() => [] as string[]);
    const keyboard = await page.evaluateHandle(
      (source) =>
        window.harness.load(source) as Promise<{
          Keyboard: new () => {
            isOn: boolean;
            add: (of: object[]) => () => void;
            handle: (event: KeyboardEvent) => void;
          };
        }>,
      'ui/app/keyboard.ts',
    );
    const board = await keyboard.evaluateHandle(({ Keyboard }, list) => {
      const made = new Keyboard();
      made.isOn = true;
      for (const key of ['b', 'Shift+ArrowRight', '?'])
        made.add([{ key, shown: key, does: key, group: 'Time', act: () => list.push(key) }]);
      addEventListener('keydown', made.handle);
      return made;
    }, acted);
    for (const key of ['b', 'Shift+ArrowRight', 'ArrowRight', '?', 'Control+b']) await page.keyboard.press(key);
    expect(await acted.jsonValue()).toEqual(['b', 'Shift+ArrowRight', '?']);
    await page.locator('#field').focus();
    await page.keyboard.press('b');
    expect(await page.locator('#field').inputValue()).toBe('b');
    await page.locator('#field').blur();
    await board.evaluate((made) => (made.isOn = false));
    await page.keyboard.press('b');
    expect(await acted.jsonValue()).toEqual(['b', 'Shift+ArrowRight', '?']);
  });
});
