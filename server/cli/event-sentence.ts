import type { SimulationEvent } from '../../engine/index.ts';
import { decimalText, spanText } from './text/amounts.ts';

/** How an expert is called. */
export type NameExpert = (expert: number) => string;

const REJECT_WORDS: Readonly<Record<string, string>> = {
  doneForToday: 'done for today',
  notComfortable: 'not comfortable with it',
  tooHard: 'too hard',
  overloaded: 'too much to do already',
  wrongSkill: 'not the right skill',
};

const RESCIND_WORDS: Readonly<Record<string, string>> = {
  'customer-left': 'the customer has left',
  'expert-went-offline': 'the expert went offline',
  taken: 'somebody else was quicker',
  'pulled-back': 'it was pulled back',
  preempted: 'something more urgent came',
  'desk-closed': 'the desk closed',
};

const REPLY_WORDS: Readonly<Record<string, string>> = {
  silence: 'The customer says nothing.',
  thanks: 'The customer says thanks.',
  question: 'The customer has a further question.',
  notSolved: 'The customer writes that this did not solve it.',
};

const dollars = (cents: number): string => `$${decimalText(cents / 100, 2)}`;

/** One sentence for what happened to a ticket; undefined for what concerns no ticket. */
export function eventSentence(event: SimulationEvent, name: NameExpert): string | undefined {
  const who = 'expert' in event && event.expert !== null ? name(event.expert) : undefined;
  switch (event.type) {
    case 'ticket-arrived':
      return arrivalSentence(event);
    case 'follow-on-arrived':
      return `It is about ticket ${event.earlier}, to which its customer comes back.`;
    case 'acknowledged':
      return 'A machine tells the customer that it has arrived.';
    case 'ticket-blocked':
      return 'It finds no place and is turned away.';
    case 'ticket-balked':
      return 'The customer would have to wait, and leaves at once.';
    case 'offer-made':
      return `Offer ${event.offer} goes to ${who}.`;
    case 'offer-noticed':
      return `${who} notices it.`;
    case 'offer-accepted':
      return `${who} accepts.`;
    case 'offer-rejected':
      return `${who} rejects it${event.reason === null ? '' : `: ${REJECT_WORDS[event.reason] ?? event.reason}`}.`;
    case 'offer-expired':
      return `${who} has not answered: the offer expires.`;
    case 'offer-rescinded':
      return `The offer to ${who} is withdrawn: ${RESCIND_WORDS[event.cause] ?? event.cause}.`;
    default:
      return laterSentence(event, who ?? 'nobody');
  }
}

function arrivalSentence(event: Extract<SimulationEvent, { type: 'ticket-arrived' }>): string {
  const facts = [
    `${event.category}, by ${event.channel}`,
    `difficulty ${decimalText(event.difficulty, 2)}`,
    `priority ${event.priority}`,
    `pays ${dollars(event.payoutCents)}`,
    ...(event.needsEscalation ? ['nobody on the desk can solve it'] : []),
    ...(event.uncontrollable ? ['its cause is beyond the experts'] : []),
  ];
  return `It arrives: ${facts.join(', ')}.`;
}

function laterSentence(event: SimulationEvent, who: string): string | undefined {
  switch (event.type) {
    case 'work-started':
      return `${who} begins to work on it.`;
    case 'ticket-preempted':
      return `Something more urgent interrupts ${who}.`;
    case 'reply-sent':
      return `${who} sends ${event.reply === 1 ? 'the first reply' : `reply ${event.reply}`}${workText(event.workMs)}.`;
    case 'assignment-revoked':
      return `It is taken from ${who}: no ${event.cause === 'no-follow-up' ? 'follow-up' : 'first reply'} in time.`;
    case 'ticket-escalated':
      return escalationSentence(event, who);
    case 'ticket-solved':
      return `It is solved, as far as ${who} knows.`;
    case 'ticket-reopened':
      return 'It is open again.';
    case 'ticket-closed':
      return `It is closed, and ${who} is paid ${dollars(event.paidCents)}.`;
    case 'ticket-abandoned':
      return event.silently
        ? 'The customer turns out to have left without a word.'
        : 'The customer gives up and leaves.';
    case 'customer-chased':
      return `The customer has heard nothing and writes again${event.times === 1 ? '' : `, for the ${event.times}th time`}.`;
    default:
      return customerSentence(event, who);
  }
}

const workText = (milliseconds: number): string => (milliseconds > 0 ? ` after ${spanText(milliseconds)} of work` : '');

function escalationSentence(event: Extract<SimulationEvent, { type: 'ticket-escalated' }>, who: string): string {
  const need = event.needed ? 'as it needed' : 'without need';
  if (event.expert === null) return 'Everybody has been asked: it goes to somebody outside the desk.';
  return `${who} hands it to somebody outside the desk, ${need}.`;
}

function customerSentence(event: SimulationEvent, who: string): string | undefined {
  switch (event.type) {
    case 'customer-replied':
      return REPLY_WORDS[event.kind];
    case 'customer-lost':
      return `The customer will not come back, ${event.because === 'waiting' ? 'tired of waiting' : 'after a bad experience'}.`;
    case 'review-left': {
      const cause = event.controllable ? '' : '; not what an expert could have changed';
      return `The customer gives ${who} ${event.stars} of 5 stars: “${event.reason}”${cause}.`;
    }
    case 'nps-answered':
      return `Asked how likely they are to recommend the desk, the customer answers ${event.score} of 10.`;
    default:
      return undefined;
  }
}
