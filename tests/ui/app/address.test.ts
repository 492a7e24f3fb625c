import { expect, it } from 'vitest';
import {
  addressOf,
  addressOfRun,
  parseAddress,
  showsRun,
  tokenOf,
  VIEWS,
  type Address,
} from '../../../ui/app/address.ts';

it.each<[string, Partial<Address>]>([
  ['', { view: 'desk', rest: [], isOpen: true }],
  ['#/', { view: 'desk', rest: [] }],
  ['#/experts?run=r-1&expert=12', { view: 'experts', run: 'r-1', expert: 12 }],
  ['#/tickets?ticket=0', { view: 'tickets', ticket: 0 }],
  ['#/learn/occupancy', { view: 'learn', rest: ['occupancy'] }],
  ['#/compare?run=a&other=b', { view: 'compare', run: 'a', other: 'b' }],
  ['#/run/r-9', { view: 'desk', run: 'r-9', isOpen: true }],
  ['#/scorecard?run=r-9', { view: 'scorecard', run: 'r-9' }],
])('%s is read', (hash, address) => {
  expect(parseAddress(hash)).toMatchObject(address);
});

it.each([
  '#/nowhere',
  '#/experts?expert=-1',
  '#/experts?expert=1e3',
  '#/experts?expert=',
  '#/tickets?ticket=x',
  '#//?%',
])('what is wrong in %s is left out', (hash) => {
  const { expert, ticket, view } = parseAddress(hash);
  expect([expert, ticket]).toEqual([undefined, undefined]);
  expect(VIEWS).toContain(view);
});

it('an address that is written is read as the same', () => {
  for (const address of [
    { view: 'desk', rest: [] },
    { view: 'learn', rest: ['one-run'], run: 'r-2' },
    { view: 'experts', rest: [], run: 'r-2', expert: 0 },
    { view: 'desk', rest: [], open: 'aZ_-9' },
  ] satisfies Address[])
    expect(parseAddress(addressOf(address))).toEqual(address);
});

it('the address of a run leaves its first view open', () => {
  expect(parseAddress(addressOfRun('r-3'))).toEqual({ view: 'desk', isOpen: true, rest: [], run: 'r-3' });
});

it('the token of an address, or the code of a class, is found', () => {
  expect(tokenOf({ search: '?token=abc' })).toBe('abc');
  expect(tokenOf({ search: '?class=ABCD' })).toBe('ABCD');
  expect(tokenOf({ search: '' })).toBeUndefined();
});

it('the time of the run stands below views of a run alone', () => {
  expect(VIEWS.filter(showsRun)).toEqual(['desk', 'scorecard', 'experts', 'tickets', 'compare', 'place']);
});
