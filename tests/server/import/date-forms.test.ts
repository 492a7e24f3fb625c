import { describe, expect, it } from 'vitest';
import { formOf, formsOf, formText, isTimeOfDay } from '../../../server/import/date-forms.ts';

describe('forms of dates', () => {
  it.each([
    ['2024-01-31 10:00:00', '%Y-%m-%d %H:%M:%S'],
    ['2024-01-31T10:00:00Z', '%Y-%m-%d %H:%M:%S'],
    ['2024-01-31 10:00:00.125 +0100', '%Y-%m-%d %H:%M:%S.%f'],
    ['31.01.2024 9:05', '%d.%m.%Y %H:%M'],
    ['1/31/2024, 9:05 PM', '%m/%d/%Y %I:%M %p'],
    ['31-Jan-2024', '%d-%b-%Y'],
    ['Jan 31, 2024 09:05 am', '%b %d %Y %I:%M %p'],
    ['31/01/24 10:00', '%d/%m/%y %H:%M'],
  ])('%s is one of them', (text, form) => {
    expect(formsOf([text])).toEqual([form]);
  });

  it('are told by how often they fit, and both orders where nothing decides', () => {
    expect(formsOf(['05/04/2024', '06/04/2024', '2024-04-05', 'soon'])).toEqual(['%d/%m/%Y', '%m/%d/%Y', '%Y-%m-%d']);
  });

  it('are written by people and for people', () => {
    expect(formOf('dd/MM/yyyy HH:mm')).toBe('%d/%m/%Y %H:%M');
    expect(formOf('d MMM yy hh:mm a')).toBe('%d %b %y %I:%M %p');
    for (const partial of ['HH:mm', 'MM/yyyy', '%d %m', 'soon']) expect(formOf(partial)).toBe(undefined);
    expect(formOf('%Y-%m-%d')).toBe('%Y-%m-%d');
    expect(formText('%d/%m/%Y %H:%M')).toBe('dd/MM/yyyy HH:mm');
  });

  it('are no times of day', () => {
    expect(['9:05', '09:05:30', '9:05 x', '2024-01-31 9:05'].map(isTimeOfDay)).toEqual([true, true, false, false]);
  });
});
