import { expect, it } from 'vitest';
import { answerOf, channelOf, outcomeOf } from '../../../server/import/words.ts';

it('what became of a ticket is told by its word', () => {
  expect(['HANG', 'Abandoned', 'AGENT', 'Closed', 'Open'].map(outcomeOf)).toEqual([
    'abandoned',
    'abandoned',
    'answered',
    'answered',
    'other',
  ]);
});

it('how an offer was answered is told by its word', () => {
  expect(['Accepted', 'declined', 'Rejected', 'timeout', 'Timed out', 'RONA', 'expired', 'huh'].map(answerOf)).toEqual([
    'accepted',
    'rejected',
    'rejected',
    'expired',
    'expired',
    'expired',
    'expired',
    undefined,
  ]);
});

it('how a ticket came is told by its word', () => {
  expect(['Phone call', 'WhatsApp', 'Live chat', 'Web form', 'Email'].map(channelOf)).toEqual([
    'voice',
    'chat',
    'chat',
    'email',
    'email',
  ]);
});
