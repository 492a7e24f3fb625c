import { expect, test } from 'vitest';
import { SchemaShape } from '../../../engine/scenario/schema-shape.ts';

test('the keys that a place knows are those of every form it may have', () => {
  expect(SchemaShape.at(['desk', 'cap']).keys).toEqual([
    'unanswered',
    'reservePending',
    'includeFollowUps',
    'pendingPerExpert',
    'heldUntil',
  ]);
  expect(SchemaShape.at(['arrivals', 0, 'rate']).keys).toEqual(['every', 'cycle', 'counts', 'formula', 'unit']);
  expect(SchemaShape.at(['desk', 'channels', 'email', 'offerTimeout']).keys).toContain('mean');
});

test('lists, free names and words are told apart', () => {
  expect(SchemaShape.at(['experts']).isList).toBe(true);
  expect(SchemaShape.at(['tickets', 'categories']).hasFreeNames).toBe(true);
  expect(SchemaShape.at(['tickets']).hasFreeNames).toBe(false);
  expect(SchemaShape.at(['closing']).words).toEqual(['cut', 'drain']);
});

test('behind a free name the shape goes on, and nowhere there is none', () => {
  expect(SchemaShape.at(['tickets', 'categories', 'anything', 'patience']).exists).toBe(true);
  expect(SchemaShape.at(['desk', 'nowhere']).exists).toBe(false);
  expect(SchemaShape.at(['desk', 0]).exists).toBe(false);
});
