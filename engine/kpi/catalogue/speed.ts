import { CHANNEL } from '../../world/channel.ts';
import { COUNTER } from '../counters.ts';
import type { DurationHistogram } from '../estimators/duration-histogram.ts';
import type { Speed } from '../speed.ts';
import type { BandedFigure } from './bands.ts';
import type { FigureDefinition, FigureUnit } from './figure-definition.ts';
import { MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, overChannels, quotient } from './parts.ts';

const MS_PER: Readonly<Partial<Record<FigureUnit, number>>> = {
  seconds: MS_PER_SECOND,
  minutes: MS_PER_MINUTE,
  hours: MS_PER_HOUR,
};

/** A duration of which mean and percentiles are shown. */
interface DurationFigure {
  readonly key: string;
  readonly id?: string;
  readonly label: string;
  readonly unit: 'seconds' | 'minutes' | 'hours';
  readonly better: 'lower' | 'middle';
  readonly above: string;
  readonly below: string;
  readonly source: string;
  readonly process: string;
}

const mean = (figure: DurationFigure, of: ReturnType<typeof quotient>, bands?: BandedFigure): FigureDefinition => ({
  ...figure,
  ...(bands && { bands }),
  family: 'speed',
  estimator: 'mean',
  scale: 1 / (MS_PER[figure.unit] ?? 1),
  of,
});

const PERCENTS = [10, 50, 90, 95] as const;

const quantiles = (figure: DurationFigure, histogram: (speed: Speed) => DurationHistogram): FigureDefinition[] =>
  PERCENTS.map((percent) => ({
    ...figure,
    key: `${figure.key}P${percent}`,
    label: `… p${percent}`,
    above: `${percent}th percentile of the ${figure.above}`,
    family: 'speed',
    estimator: 'quantile',
    scale: 1 / (MS_PER[figure.unit] ?? 1),
    probability: percent / 100,
    histogram,
  }));

const BY_EXPERT = {
  above: 'time from acceptance to the first reply of that expert',
  below: 'first replies of experts to tickets they accepted',
  process: 'P-WORK',
} as const;

const emailFirstReply: DurationFigure = {
  ...BY_EXPERT,
  key: 'emailFirstReply',
  id: 'K-15',
  label: 'Expert first reply, email',
  unit: 'minutes',
  better: 'middle',
  source: 'S0',
};

const chatFirstReply: DurationFigure = {
  ...BY_EXPERT,
  key: 'chatFirstReply',
  id: 'K-20',
  label: 'Expert first reply, chat',
  unit: 'seconds',
  better: 'lower',
  source: 'S0, S3',
};

const voiceFirstReply: DurationFigure = {
  ...BY_EXPERT,
  key: 'voiceFirstReply',
  label: 'Expert first reply, voice',
  unit: 'seconds',
  better: 'lower',
  source: 'S1',
};

const BY_CUSTOMER = {
  better: 'lower',
  above: 'time from creation to the first reply of a human',
  below: 'tickets that got a reply',
  source: 'S2, S4',
  process: 'P-WORK',
} as const;

const answer: DurationFigure = {
  ...BY_CUSTOMER,
  key: 'answer',
  id: 'K-58',
  label: 'Customer first reply',
  unit: 'minutes',
};
const emailAnswer: DurationFigure = {
  ...BY_CUSTOMER,
  key: 'emailAnswer',
  id: 'K-36',
  label: 'Customer first reply, email',
  unit: 'minutes',
};
const chatAnswer: DurationFigure = {
  ...BY_CUSTOMER,
  key: 'chatAnswer',
  id: 'K-36',
  label: 'Customer first reply, chat',
  unit: 'seconds',
};
const voiceAnswer: DurationFigure = {
  ...BY_CUSTOMER,
  key: 'voiceAnswer',
  id: 'K-36',
  label: 'Customer first reply, voice',
  unit: 'seconds',
};

const acceptance: DurationFigure = {
  key: 'acceptance',
  label: 'Speed of answer',
  unit: 'seconds',
  better: 'lower',
  above: 'time from arrival to the first acceptance',
  below: 'tickets accepted at least once',
  source: 'V Twilio, Genesys',
  process: 'P-OFFER P-DEC',
};

const solution: DurationFigure = {
  key: 'solution',
  id: 'K-60',
  label: 'Time to solve',
  unit: 'hours',
  better: 'lower',
  above: 'time from creation to the last solved moment',
  below: 'tickets solved and not open again',
  source: 'S4',
  process: 'P-REOPEN',
};

const ofChannel = (above: number, below: number, channel: number): ReturnType<typeof quotient> =>
  quotient(above + channel, below + channel);

/** How long it takes: means and percentiles (K-15, K-20, K-36, K-58, K-60). */
export const DURATION_FIGURES: readonly FigureDefinition[] = [
  mean(acceptance, quotient(COUNTER.msToFirstAcceptance, COUNTER.firstAccepted)),
  ...quantiles(acceptance, (speed) => speed.acceptance),
  mean(emailFirstReply, ofChannel(COUNTER.msToFirstReply, COUNTER.firstReplies, CHANNEL.email), 'emailFrt'),
  ...quantiles(emailFirstReply, (speed) => speed.firstReply[CHANNEL.email]),
  mean(chatFirstReply, ofChannel(COUNTER.msToFirstReply, COUNTER.firstReplies, CHANNEL.chat), 'chatFrt'),
  ...quantiles(chatFirstReply, (speed) => speed.firstReply[CHANNEL.chat]),
  mean(voiceFirstReply, ofChannel(COUNTER.msToFirstReply, COUNTER.firstReplies, CHANNEL.voice)),
  mean(answer, overChannels(COUNTER.msToAnswer, COUNTER.answered)),
  ...quantiles(answer, (speed) => speed.allAnswers()),
  mean(emailAnswer, ofChannel(COUNTER.msToAnswer, COUNTER.answered, CHANNEL.email)),
  ...quantiles(emailAnswer, (speed) => speed.answer[CHANNEL.email]),
  mean(chatAnswer, ofChannel(COUNTER.msToAnswer, COUNTER.answered, CHANNEL.chat)),
  ...quantiles(chatAnswer, (speed) => speed.answer[CHANNEL.chat]),
  mean(voiceAnswer, ofChannel(COUNTER.msToAnswer, COUNTER.answered, CHANNEL.voice)),
  mean(solution, quotient(COUNTER.msToSolve, COUNTER.solved)),
  ...quantiles(solution, (speed) => speed.solutions()),
];
