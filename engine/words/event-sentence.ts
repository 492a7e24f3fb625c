import type { SimulationEvent } from '../log/simulation-event.ts';
import { decimalText, spanText } from './amounts.ts';

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
  transferred: 'they passed it on',
};

const REPLY_WORDS: Readonly<Record<string, string>> = {
  silence: 'The customer says nothing.',
  thanks: 'The customer says thanks.',
  question: 'The customer has a further question.',
  notSolved: 'The customer writes that this did not solve it.',
};

const RECOVERY_WORDS: Readonly<Record<string, string>> = {
  'full-refund': 'Offered something better, the member wants all the money back.',
  prorated: 'Offered something better, the member takes a prorated refund.',
  alternative: 'Offered something better, the member takes the alternative.',
  'not-offered': 'Nothing better was offered than the refund.',
};

const dollars = (cents: number): string => `$${decimalText(cents / 100, 2)}`;

type EventOf<Type extends SimulationEvent['type']> = Extract<SimulationEvent, { readonly type: Type }>;

/** What happened to a ticket, by type; `who` is the expert concerned. */
const SENTENCES: { readonly [Type in SimulationEvent['type']]?: (event: EventOf<Type>, who: string) => string } = {
  'ticket-arrived': arrivalSentence,
  'follow-on-arrived': ({ earlier }) => `It is about ticket ${earlier}, to which its customer comes back.`,
  acknowledged: () => 'A machine tells the customer that it has arrived.',
  'ticket-blocked': () => 'It finds no place and is turned away.',
  'ticket-balked': () => 'The customer would have to wait, and leaves at once.',
  'offer-made': ({ offer }, who) => `Offer ${offer} goes to ${who}.`,
  'offer-noticed': (_, who) => `${who} notices it.`,
  'offer-accepted': (_, who) => `${who} accepts.`,
  'offer-rejected': ({ reason }, who) =>
    `${who} rejects it${reason === null ? '' : `: ${REJECT_WORDS[reason] ?? reason}`}.`,
  'offer-expired': (_, who) => `${who} has not answered: the offer expires.`,
  'offer-rescinded': ({ cause }, who) => `The offer to ${who} is withdrawn: ${RESCIND_WORDS[cause] ?? cause}.`,
  'work-started': (_, who) => `${who} begins to work on it.`,
  'ticket-preempted': (_, who) => `Something more urgent interrupts ${who}.`,
  'reply-sent': ({ reply, workMs }, who) =>
    `${who} sends ${reply === 1 ? 'the first reply' : `reply ${reply}`}${workText(workMs)}.`,
  'assignment-revoked': ({ cause }, who) =>
    `It is taken from ${who}: no ${cause === 'no-follow-up' ? 'follow-up' : 'first reply'} in time.`,
  'ticket-escalated': ({ expert, needed }, who) =>
    expert === null
      ? 'Everybody has been asked: it goes to somebody outside the desk.'
      : `${who} hands it to somebody outside the desk, ${needed ? 'as it needed' : 'without need'}.`,
  'ticket-solved': (_, who) => `It is solved, as far as ${who} knows.`,
  'ticket-reopened': () => 'It is open again.',
  'ticket-closed': ({ paidCents }, who) => `It is closed, and ${who} is paid ${dollars(paidCents)}.`,
  'ticket-abandoned': ({ silently }) =>
    silently ? 'The customer turns out to have left without a word.' : 'The customer gives up and leaves.',
  'customer-chased': ({ times }) =>
    `The customer has heard nothing and writes again${times === 1 ? '' : `, ${times} times by now`}.`,
  'customer-replied': ({ kind }) => REPLY_WORDS[kind] ?? '',
  'call-held': ({ forMs }, who) => `${who} puts the caller on hold for ${spanText(forMs)}.`,
  'call-ended': ({ how }, who) => callSentence(how, who),
  'recovery-offered': ({ taken, bySupervisor, refundedCents }) =>
    `${RECOVERY_WORDS[taken]}${bySupervisor ? ' A supervisor was asked.' : ''} ${dollars(refundedCents)} is paid back.`,
  'customer-lost': ({ because }) =>
    `The customer will not come back, ${because === 'waiting' ? 'tired of waiting' : 'after a bad experience'}.`,
  'review-left': ({ stars, reason, controllable }, who) =>
    `The customer gives ${who} ${stars} of 5 stars: “${reason}”${controllable ? '' : '; no expert could have changed that'}.`,
  'nps-answered': ({ score }) => `Asked whether they would recommend the desk, the customer answers ${score} of 10.`,
  'reply-reviewed': ({ score, offTopic }, who) =>
    `A reviewer gives a reply of ${who} ${score} of 100 points${offTopic ? ', and finds it off topic' : ''}.`,
  'knowledge-needed': ({ lookupMs }, who) => `${who} spent ${spanText(lookupMs)} of it looking things up.`,
  'customer-remarked': ({ kind }, who) => `The customer ${kind === 'praise' ? 'thanks' : 'complains about'} ${who}.`,
  'customer-known': ({ customer }) => `It comes from customer ${customer}.`,
  'cross-sale-seen': ({ taken, cents }, who) =>
    taken ? `${who} sells something more, for ${dollars(cents)}.` : `${who} might have sold something more.`,
  'report-redirected': ({ moves }) => `The member is pointed to the portal${moves ? '' : ', and lets it rest'}.`,
  'report-moved': ({ report }) => `It was first reported in the group, as ticket ${report}.`,
  'alert-raised': ({ clock, rung }) => `An alert, the ${ordinalWord(rung)} of its time to the ${CLOCK_WORDS[clock]}.`,
  'alert-acknowledged': () => 'A supervisor takes up the alert.',
  'alert-ignored': () => 'Nobody has taken up the alert.',
  'third-party-asked': (_, who) => `${who} has to ask somebody outside the desk, and says so.`,
  'third-party-answered': () => 'Whoever was asked has answered.',
  'survey-sent': ({ automated }, who) =>
    automated ? 'The integration sends the customer a survey.' : `${who} sends the customer a survey.`,
  'customer-reached': ({ wonBack }) =>
    wonBack
      ? 'Somebody calls because of the low score, and wins the customer back.'
      : 'Somebody calls because of the low score.',
  'target-missed': ({ clock }) => `The time allowed to the ${CLOCK_WORDS[clock]} is over.`,
  'caused-by-order': ({ order }) => `Order ${order} came late or not whole: that is why the customer writes.`,
};

const CLOCK_WORDS = { firstReply: 'first reply', resolution: 'resolution' } as const;

const ordinalWord = (rung: number): string => ['first', 'second', 'third', 'fourth'][rung - 1] ?? `${rung}th`;

/** One sentence for what happened to a ticket; undefined for what concerns no ticket. */
export function eventSentence(event: SimulationEvent, name: NameExpert): string | undefined {
  const who = 'expert' in event && event.expert !== null ? name(event.expert) : 'nobody';
  const tell = SENTENCES[event.type] as ((event: SimulationEvent, who: string) => string) | undefined;
  return tell?.(event, who);
}

function arrivalSentence(event: EventOf<'ticket-arrived'>): string {
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

function callSentence(how: EventOf<'call-ended'>['how'], who: string): string {
  switch (how) {
    case 'completed':
      return `The call that was booked is completed, by ${who}.`;
    case 'missed':
      return 'Nobody took the call that was booked.';
    case 'broken-off':
      return `The customer gives up in the middle of the call with ${who}.`;
    case 'handed-on':
      return 'The call ends with somebody outside the desk.';
  }
}

function workText(milliseconds: number): string {
  return milliseconds > 0 ? ` after ${spanText(milliseconds)} of work` : '';
}
