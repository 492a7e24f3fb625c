import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, parseAddress, VIEWS } from '../../../ui/app/address.ts';

describe('the address of a place on the page', () => {
  it('says which view, run, expert, ticket and offer', () => {
    expect(parseAddress('#/experts?run=r-1&expert=12')).toEqual({ view: 'experts', rest: [], run: 'r-1', expert: 12 });
    expect(parseAddress('#/learn/occupancy')).toEqual({ view: 'learn', rest: ['occupancy'] });
    expect(addressOf({ view: 'tickets', run: 'r-1', ticket: 7, offer: 2 })).toBe('#/tickets?run=r-1&ticket=7&offer=2');
  });

  it('leaves out what is wrong and shows the desk where nothing is right', () => {
    expect(parseAddress('')).toEqual({ view: 'desk', rest: [] });
    expect(parseAddress('#/nowhere?expert=minus&ticket=1e9&run=')).toMatchObject({ view: 'desk' });
    expect(parseAddress('#/nowhere?expert=-3')).not.toHaveProperty('expert');
  });

  it('reads back whatever it writes', () => {
    const place = fc.record(
      {
        view: fc.constantFrom(...VIEWS),
        run: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
        expert: fc.nat(99_999),
        ticket: fc.nat(1e6),
      },
      { requiredKeys: ['view'] },
    );
    fc.assert(
      fc.property(place, (given) => {
        expect(parseAddress(addressOf(given))).toEqual({ rest: [], ...given });
      }),
    );
  });
});
