import { isOutside, HAPPENING, offeredTo, waitingOffer } from '../../engine/index.ts';
import type {
  ActFault,
  HappeningListener,
  OutsideAct,
  Result,
  RunPlayer,
  StampedAct,
  WaitingOffer,
  World,
} from '../../engine/index.ts';
import type { Done, ProblemCode, Withdrawn } from '../protocol/index.ts';
import { ActMemory } from './act-memory.ts';
import { Refusal } from './refusal.ts';
import { Seats } from './seats.ts';

/** What an open desk needs of its run. */
export interface OpenRun {
  readonly player: RunPlayer;
  /** Plays what is due by now. */
  catchUp(): void;
  /** Writes down what was done, and where the run stands; throws when that cannot be done, and the run is over then. */
  keep(acts: readonly StampedAct[]): void;
}

/** What an expert outside is told without having asked. */
export type News =
  | { readonly kind: 'offered'; readonly expert: number; readonly offer: WaitingOffer }
  | { readonly kind: 'withdrawn'; readonly expert: number; readonly notice: Omit<Withdrawn, 'run'> };

const WITHDRAWN: ReadonlyMap<number, Withdrawn['how']> = new Map([
  [HAPPENING.offerExpired, 'expired'],
  [HAPPENING.offerRescinded, 'rescinded'],
  [HAPPENING.assignmentRevoked, 'revoked'],
]);

/** An offer of which somebody is to be told, as soon as what led to it is kept. */
interface Made {
  readonly expert: number;
  readonly ticket: number;
  readonly offer: number;
}

/** Acts that are written down together, and whoever waits for that. */
interface Batch {
  readonly acts: StampedAct[];
  readonly kept: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A run in which people or programs outside take part. Each act is done at once, between two events; all acts of one turn of the thread are
 * written down together, then they are acknowledged, and only then is anybody told what follows from them.
 */
export class OpenDesk {
  /** Told what experts outside have to know. */
  tell: (news: readonly News[]) => void = () => {};
  /** Whether what happens has happened before. */
  isMuted = false;
  seats = new Seats();
  readonly #run: OpenRun;
  #memory = new ActMemory();
  #batch: Batch | undefined;
  #news: (Made | News)[] = [];
  #isDue = false;

  constructor(run: OpenRun) {
    this.#run = run;
  }

  readonly hear = (world: World): HappeningListener => ({
    happened: (what, ticket, expert, detail) => {
      if (this.isMuted || expert < 0 || !isOutside(world, expert)) return;
      const how = WITHDRAWN.get(what);
      if (what !== HAPPENING.offerMade && how === undefined) return;
      const number = world.tickets.ordinal[ticket]!;
      if (how === undefined) this.#news.push({ expert, ticket: number, offer: detail });
      else {
        const notice = { ticket: number, offer: detail + 1, at: world.calendar.now, how };
        this.#news.push({ kind: 'withdrawn', expert, notice });
      }
      this.#writeSoon();
    },
  });

  /** The run stands somewhere else, or was taken up: what people outside did is read from its log. */
  takeUp(): void {
    const { levers } = this.#run.player.log;
    this.seats = Seats.of(levers);
    this.#memory = new ActMemory();
    for (const command of levers) if ('act' in command) this.#memory.remember(command);
  }

  /**
   * Does something now; resolves when it is kept. What was done before is not done again, and answered alike.
   *
   * @throws Refusal when it cannot be done; nothing has changed then
   */
  async act(act: OutsideAct): Promise<Done> {
    const { player } = this.#run;
    const ticket = 'ticket' in act ? act.ticket : -1;
    const known = this.#memory.ticketOf(act);
    if (known !== undefined) {
      await this.#batch?.kept;
      return { ticket: known, at: player.now, isRepeated: true };
    }
    const done: Result<StampedAct, ActFault | { code: string; message: string; remedy?: string }> = player.act(act);
    if (!done.ok) throw refusalOf(done.problem);
    this.#memory.remember(act);
    if (act.act === 'expert-comes') this.seats.take(act.expert, act.as);
    await this.#keep(done.value);
    return { ticket, at: done.value.at, isRepeated: false };
  }

  /** Brings the run up to now: ask before an act is made up from what the desk looks like. */
  catchUp(): void {
    this.#run.catchUp();
  }

  #keep(act: StampedAct): Promise<void> {
    const batch = (this.#batch ??= newBatch());
    batch.acts.push(act);
    this.#writeSoon();
    return batch.kept;
  }

  #writeSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => this.#write());
  }

  #write(): void {
    const batch = this.#batch;
    const news = this.#news;
    this.#isDue = false;
    this.#batch = undefined;
    this.#news = [];
    try {
      this.#run.keep(batch?.acts ?? []);
    } catch (error) {
      return batch?.reject(error);
    }
    batch?.resolve();
    const told = news.flatMap((each) => this.#newsOf(each));
    if (told.length > 0) this.tell(told);
  }

  /** An offer that is over before anybody could be told of it is no news. */
  #newsOf(each: Made | News): readonly News[] {
    if ('kind' in each) return [each];
    const { world } = this.#run.player;
    const offer = offeredTo(world, each);
    return offer < 0 ? [] : [{ kind: 'offered', expert: each.expert, offer: waitingOffer(world, offer) }];
  }
}

function newBatch(): Batch {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const kept = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { acts: [], kept, resolve, reject };
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  'offer-over': 'offer-over',
  'not-theirs': 'not-theirs',
  'behind-edge': 'behind-the-edge',
  'run-over': 'run-over',
};

const refusalOf = ({ code, message, remedy }: { code: string; message: string; remedy?: string }): Refusal =>
  new Refusal(CODES[code] ?? 'act-refused', message, remedy === undefined ? {} : { remedy });
