import { expect, it } from 'vitest';
import { RunPlayer, snapshotOf } from '../../../engine/index.ts';
import { SeriesRecorder } from '../../../server/live/series-recorder.ts';
import { smallDesk } from '../small-desk.ts';

const MINUTE = 60_000;

it('the furthest part of a run is recorded once, minute by minute of an eight-hour day', () => {
  const player = new RunPlayer(smallDesk());
  const recorder = new SeriesRecorder(player.scenario);
  const look = (minute: number): void => {
    player.seek(minute * MINUTE);
    recorder.look(player.world, player.now);
  };
  for (let minute = 0; minute <= 90; minute++) look(minute);
  for (let minute = 30; minute <= 60; minute++) look(minute);
  look(91);
  const { moments, keys, values } = recorder.series;
  expect(moments).toEqual(Array.from({ length: 92 }, (_, minute) => minute * MINUTE));
  expect(keys).toEqual(expect.arrayContaining(['rejected', 'acceptance', 'now.waiting', 'now.online']));
  expect(values.map(({ length }) => length)).toEqual(keys.map(() => 92));
  player.seek(60 * MINUTE);
  const { figures } = snapshotOf(player.world, player.now);
  expect(values[keys.indexOf('rejected')]![60]).toBe(figures['rejected']!.value);
  expect(values[keys.indexOf('now.online')]![60]).toBe(5);
});
