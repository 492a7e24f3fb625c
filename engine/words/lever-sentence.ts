import type { Lever } from '../replay/lever-problem.ts';
import type { Law } from '../scenario/scenario.ts';
import { counted, countText, decimalText, spanText } from './amounts.ts';
import type { NameExpert } from './event-sentence.ts';

const LIMITS: Readonly<Record<Extract<Lever, { lever: 'limit' }>['limit'], string>> = {
  offerTimeout: 'Time to answer an offer',
  firstReplyTimeout: 'Time to the first reply',
  followUpTimeout: 'Time to follow up',
};

const STARS = { busiest: 'The busiest expert', 'best-rated': 'The best-rated expert' } as const;

type LeverOf<Kind extends Lever['lever']> = Extract<Lever, { readonly lever: Kind }>;

const SENTENCES: { readonly [Kind in Lever['lever']]: (lever: LeverOf<Kind>, name: NameExpert) => string } = {
  'arrival-factor': ({ factor, stream }) => `Arrivals × ${shortNumber(factor)}${of('of', stream)}`,
  burst: ({ count, stream }) => `${counted(count, 'ticket')} at once${of('of', stream)}`,
  notifications: ({ on, share, group }) =>
    `Notifications ${on ? 'on' : 'off'} for ${shareText(share)}${of('of', group)}`,
  limit: ({ limit, channel, value }) => `${LIMITS[limit]}${of('by', channel)}: ${limitText(value)}`,
  cap: ({ unanswered }) =>
    unanswered === 'unlimited'
      ? 'Any number of unanswered tickets an expert'
      : `At most ${counted(unanswered, 'unanswered ticket')} an expert`,
  policy: ({ policy }) => `Routing by ${policy}`,
  standing: ({ on }) => (on ? 'Conduct counts in routing' : 'Conduct does not count in routing'),
  dashboard: ({ refresh }) => (refresh === 'live' ? 'Dashboards live' : 'Dashboards refreshed by the hour'),
  join: ({ count, group }) => `${counted(count, 'expert')} ${count === 1 ? 'joins' : 'join'} ${group}`,
  leave: ({ count, group }) => `${counted(count, 'expert')} of ${group} ${count === 1 ? 'leaves' : 'leave'}`,
  acknowledge: () => 'All open alerts are acknowledged',
  'expert-leaves': ({ expert }, name) => `${typeof expert === 'number' ? name(expert) : STARS[expert]} leaves`,
};

/** What a lever does, in a few words: `Arrivals × 2`, `5 experts join late`. */
export function leverSentence(lever: Lever, name: NameExpert = (expert) => `Expert ${expert}`): string {
  const sentence = SENTENCES[lever.lever] as (told: Lever, name: NameExpert) => string;
  return sentence(lever, name);
}

const of = (word: string, name: string | undefined): string => (name === undefined ? '' : ` ${word} ${name}`);

const shortNumber = (value: number): string =>
  Number.isInteger(value) ? countText(value) : decimalText(value, 2).replace(/0$/, '');

const shareText = (share: number): string => (share === 1 ? 'everybody' : `${shortNumber(share * 100)} %`);

function limitText(law: Law | null): string {
  if (law === null) return 'never over';
  return law.law === 'constant' ? spanText(law.value) : `drawn each time (${law.law})`;
}
