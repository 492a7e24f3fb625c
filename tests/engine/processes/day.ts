import { HAPPENINGS, type HAPPENING } from '../../../engine/log/happening.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { EVENT } from '../../../engine/time/event-kind.ts';
import { scenarioWith, type ScenarioSettings } from '../../scenarios.ts';

/*
 * Days short enough to be worked out by hand: experts and customers whose every law is reduced to its median.
 */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Events whose subject is a ticket or an offer. */
const OF_TICKETS: ReadonlySet<number> = new Set([
  EVENT.offerExpires,
  EVENT.offerAnswered,
  EVENT.offerNoticed,
  EVENT.workDone,
  EVENT.holdEnds,
  EVENT.pauseEnds,
  EVENT.askAgain,
  EVENT.skillsRelax,
  EVENT.patienceEnds,
  EVENT.firstReplyOverdue,
  EVENT.followUpOverdue,
  EVENT.followUpNoticed,
  EVENT.silenceCloses,
  EVENT.customerReplies,
  EVENT.customerChases,
  EVENT.reviewDue,
  EVENT.silentCustomerDetected,
]);

/** What happened, with the number of the ticket in place of its row. */
export interface Entry {
  readonly at: number;
  readonly what: keyof typeof HAPPENING;
  readonly ticket: number;
  readonly expert: number;
  readonly detail: number;
  readonly amount: number;
}

/** A run with everything that happened in it. */
export class Day {
  readonly simulation: Simulation;
  readonly entries: Entry[] = [];

  constructor(settings: ScenarioSettings, presets: readonly string[] = []) {
    this.simulation = new Simulation(scenarioWith(settings, presets));
    const { calendar, tickets } = this.simulation.world;
    this.simulation.listen({
      happened: (what, ticket, expert, detail, amount) => {
        const number = ticket < 0 ? ticket : tickets.ordinal[ticket]!;
        this.entries.push({ at: calendar.now, what: HAPPENINGS[what]!, ticket: number, expert, detail, amount });
      },
    });
  }

  /** Plays on. */
  until(moment: number): this {
    this.simulation.run(moment);
    return this;
  }

  /** Plays to the end. */
  toTheEnd(): this {
    this.simulation.run();
    return this;
  }

  /** Empties the calendar, so that nothing more can be played: the kinds of all that was still to come of tickets and offers. */
  ticketTimersLeft(): number[] {
    const { calendar } = this.simulation.world;
    const kinds: number[] = [];
    while (calendar.advance()) if (OF_TICKETS.has(calendar.kind)) kinds.push(calendar.kind);
    return kinds;
  }

  of(what: keyof typeof HAPPENING, ticket?: number): Entry[] {
    return this.entries.filter((entry) => entry.what === what && (ticket === undefined || entry.ticket === ticket));
  }

  /** When each ticket arrived, by its number. */
  arrivals(): ReadonlyMap<number, number> {
    return new Map(this.of('ticketArrived').map(({ at, ticket }) => [ticket, at]));
  }

  timesOf(what: keyof typeof HAPPENING, ticket?: number): number[] {
    return this.of(what, ticket).map(({ at }) => at);
  }

  /** The one moment at which this happened to a ticket. */
  timeOf(what: keyof typeof HAPPENING, ticket = 0): number {
    const [at, ...others] = this.timesOf(what, ticket);
    if (at === undefined || others.length > 0) throw new Error(`${what} happened ${others.length + 1} times or never`);
    return at;
  }

  /** What happened to a ticket, in order. */
  lifeOf(ticket: number): [number, string][] {
    return this.entries.filter((entry) => entry.ticket === ticket).map(({ at, what }) => [at, what]);
  }
}

/**
 * An expert without chance: sees an email offer after 15 s and a chat after 6 s, decides within 40 s and 6 s, always accepts,
 * works exactly as long as the ticket says, never tires, forgets, escalates or leaves the desk.
 */
const EXACT_EXPERT = {
  temperament: {
    skill: 1,
    skillSpread: 0,
    ticketsDone: 1000,
    ticketsDoneSigma: 0,
    willingness: 100,
    willingnessSpread: 0,
    conscientiousness: 1,
    conscientiousnessSpread: 0,
    cherryPicking: 0.1,
    cherryPickingSpread: 0,
    greed: 1,
    greedSpread: 0,
    workPace: 1,
    workPaceSigma: 0,
    readFraction: 1,
    readFractionSpread: 0,
    escalationThreshold: 100,
    escalationThresholdSpread: 0,
  },
  noticing: { missedAlertShare: 0, emailSigma: 0, chatSigma: 0 },
  away: { awayMean: 0 },
  deciding: { emailSigma: 0, chatSigma: 0, noiseAtFirst: 0, noiseWhenExperienced: 0 },
  holding: { heldSigma: 0, forgottenShare: 0 },
  working: { loadResponse: 'none' },
  quality: { noise: 0, fatigueLoss: 0 },
  fatigue: { speedLoss: 0 },
  followUp: { forgottenShare: 0 },
};

/** A customer without chance: patient, satisfied, silent. Chats end after one turn. */
const EXACT_CUSTOMER = {
  patience: {
    chatMedian: '30 d',
    chatSigma: 0,
    emailMedian: '30 d',
    emailSigma: 0,
    voiceMedian: '30 d',
    voiceSigma: 0,
    betweenTurnsMedian: '1 d',
    betweenTurnsSigma: 0,
  },
  chasing: { firstShare: 0, gapSigma: 0 },
  replies: { emailShare: 0, chatShare: 0, thanksShare: 0, emailSigma: 0 },
  reopening: { base: 0, qualityWeight: 0, missedEscalationWeight: 0 },
  satisfaction: { noise: 0 },
  reviews: { chatShare: 0, emailShare: 0, delaySigma: 0 },
  nps: { answeredShare: 0, brandNoise: 0 },
};

type Overrides = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function over(under: Overrides, changes: Overrides): Overrides {
  const groups = Object.entries(changes).map(([group, change]) => [group, { ...under[group], ...change }]);
  return { ...under, ...Object.fromEntries(groups) };
}

export const exactExpert = (changes: Overrides = {}): Overrides => over(EXACT_EXPERT, changes);
export const exactCustomer = (changes: Overrides = {}): Overrides => over(EXACT_CUSTOMER, changes);

/** Work of exactly 10 min an email, 30 s a turn and 5 min a call; everything of difficulty 0.25. */
export const EXACT_TICKETS = {
  channels: { email: 1 },
  difficulty: 0.25,
  difficultyShapesWork: false,
  work: { email: '10 min', chat: '30 s', voice: '5 min' },
  needsEscalation: 0,
  needsEscalationByDifficulty: 0,
  uncontrollable: 0,
  categories: { ticket: {} },
};

/** A desk of one exact expert to whom tickets come at given times. */
export function exactDay(
  times: readonly string[],
  { expert, customer, ...rest }: { expert?: Overrides; customer?: Overrides } & ScenarioSettings = {},
): ScenarioSettings {
  return {
    horizon: '30 d',
    closing: 'drain',
    arrivals: [{ times }],
    tickets: EXACT_TICKETS,
    experts: [{ count: 1, behaviour: exactExpert(expert) }],
    customers: { behaviour: exactCustomer(customer) },
    ...rest,
  };
}
