import { expect, test } from 'vitest';
import * as vendors from '../../../../engine/scenario/presets/vendors.ts';
import { scenarioOf, shortest } from '../reading.ts';

test('no vendor takes accepted work away, and none weighs by standing', () => {
  for (const name of Object.keys(vendors)) {
    const { desk, standing } = scenarioOf(shortest(`preset: ${name.toLowerCase()}`));
    for (const rules of Object.values(desk.channels)) {
      expect([rules.firstReplyTimeout, rules.followUpTimeout], name).toEqual([null, null]);
    }
    expect(standing.on, name).toBe(false);
    expect(desk.cap.heldUntil, name).toBe('done');
  }
});
