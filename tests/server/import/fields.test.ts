import { describe, expect, it } from 'vitest';
import { guessFields, plainName } from '../../../server/import/fields.ts';

const EXPORTS: Readonly<Record<string, readonly [readonly string[], Readonly<Record<string, readonly string[]>>]>> = {
  Zendesk: [
    [
      'ID',
      'Subject',
      'Requester',
      'Created at',
      'Solved at',
      'Group',
      'Assignee',
      'Channel',
      'First reply time in minutes',
    ],
    {
      created: ['Created at'],
      ended: ['Solved at'],
      wait: ['First reply time in minutes'],
      category: ['Group'],
      channel: ['Channel'],
      expert: ['Assignee'],
      id: ['ID'],
    },
  ],
  Intercom: [
    ['Conversation ID', 'Conversation started at', 'Channel', 'Teammate assigned', 'Time to first response (seconds)'],
    {
      created: ['Conversation started at'],
      wait: ['Time to first response (seconds)'],
      channel: ['Channel'],
      expert: ['Teammate assigned'],
      id: ['Conversation ID'],
    },
  ],
  Freshdesk: [
    [
      'Ticket ID',
      'Status',
      'Source',
      'Type',
      'Agent',
      'Group',
      'Created time',
      'Resolved time',
      'First response time (in hrs)',
    ],
    {
      created: ['Created time'],
      ended: ['Resolved time'],
      wait: ['First response time (in hrs)'],
      outcome: ['Status'],
      category: ['Group'],
      channel: ['Source'],
      expert: ['Agent'],
      id: ['Ticket ID'],
    },
  ],
  Salesforce: [
    ['Case Number', 'Case Owner', 'Date/Time Opened', 'Date/Time Closed', 'Case Origin', 'Case Reason'],
    {
      created: ['Date/Time Opened'],
      ended: ['Date/Time Closed'],
      category: ['Case Reason'],
      channel: ['Case Origin'],
      expert: ['Case Owner'],
      id: ['Case Number'],
    },
  ],
};

describe('fields', () => {
  it.each(Object.entries(EXPORTS))('of an export of %s are found by their names', (_name, [columns, fields]) => {
    expect(guessFields(columns)).toEqual(fields);
  });

  it('are found whatever stands between the words, and no column is given away twice', () => {
    expect(plainName(' createdAt_')).toBe('created at');
    expect(guessFields(['created_at', 'date'])).toEqual({ created: ['created_at'] });
    expect(guessFields(['colour'])).toEqual({});
  });
});
