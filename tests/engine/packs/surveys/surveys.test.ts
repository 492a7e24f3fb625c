import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';
import { onRandomDesks, played, type PlayedRun } from '../pack-runs.ts';

const HOUR = 3_600_000;

const ticketsOf = (events: readonly SimulationEvent[], type: SimulationEvent['type']): number[] =>
  events.flatMap((event) => (event.type === type && 'ticket' in event ? [event.ticket] : []));

/** A day of people; surveys are what they are about. */
const desk = (seed: number, surveys: ScenarioSettings | undefined, behaviour: ScenarioSettings = {}): PlayedRun =>
  played({
    seed: String(seed),
    horizon: '2 d',
    closing: 'drain',
    arrivals: [{ rate: '15 per hour' }],
    experts: [{ count: 12 }],
    customers: { behaviour },
    packs: { service: {}, ...(surveys === undefined ? {} : { surveys }) },
  });

describe('surveys', () => {
  it('are sent once, with the first solution, and answered by whom they were sent to, on random desks', () => {
    let [sent, answered] = [0, 0];
    const packs = { surveys: { byHandShare: 0.4, automatedTime: '2 h', failedShare: 0.3 } };
    const keen = (settings: ScenarioSettings): ScenarioSettings => ({
      ...settings,
      customers: { ...(settings['customers'] as object), behaviour: { nps: { answeredShare: 0.8 } } },
    });
    onRandomDesks(
      packs,
      ({ events, simulation, value }) => {
        const { warmUp } = simulation.world.scenario;
        const firstSolved = new Map<number, number>();
        const arrived = new Map<number, number>();
        for (const event of events) {
          if (event.type === 'ticket-arrived') arrived.set(event.ticket, event.at);
          if (event.type === 'ticket-solved' && !firstSolved.has(event.ticket)) firstSolved.set(event.ticket, event.at);
        }
        const sendings = events.filter((event) => event.type === 'survey-sent');
        expect(new Set(sendings.map(({ ticket }) => ticket)).size).toBe(sendings.length);
        for (const { ticket, at, automated } of sendings) {
          expect(at).toBe(firstSolved.get(ticket));
          expect(automated).toBe(at >= 2 * HOUR);
        }
        const asked = new Set(sendings.map(({ ticket }) => ticket));
        const answers = ticketsOf(events, 'nps-answered');
        for (const ticket of answers) expect(asked.has(ticket)).toBe(true);
        const measured = (tickets: Iterable<number>): number =>
          [...tickets].filter((ticket) => arrived.get(ticket)! >= warmUp).length;
        const automated = sendings.filter((event) => event.automated).map(({ ticket }) => ticket);
        const same = (key: string, above: number, below: number): void => {
          if (below === 0) expect(value(key), key).toBeNull();
          else expect(value(key), key).toBeCloseTo((100 * above) / below, 9);
        };
        const isPeople = !simulation.world.rules.plainCustomers;
        same('surveysSent', measured(asked), isPeople ? measured(firstSolved.keys()) : 0);
        same('surveysAutomated', measured(automated), measured(asked));
        same('surveysAnswered', measured(answers), measured(asked));
        sent += sendings.length;
        answered += answers.length;
      },
      [],
      keen,
    );
    expect(sent).toBeGreaterThan(100);
    expect(answered).toBeGreaterThan(50);
  });

  it('go to everybody where all are sent: the answers are those of a desk without the pack', () => {
    const answersOf = ({ events }: PlayedRun): SimulationEvent[] =>
      events.filter(({ type }) => type === 'nps-answered');
    const all = desk(1, { failedShare: 0 });
    expect(answersOf(all)).toEqual(answersOf(desk(1, undefined)));
    expect(all.value('surveysSent')).toBe(100);
    expect(all.value('surveysAutomated')).toBe(100);
  });

  it('that nobody sends are answered by nobody, and are no matter of the stars', () => {
    const none = desk(2, { byHandShare: 0, automatedTime: '30 d' });
    expect(ticketsOf(none.events, 'survey-sent')).toEqual([]);
    expect([none.value('surveysSent'), none.value('surveysAnswered'), none.value('nps')]).toEqual([0, null, null]);
    expect(none.value('csat')).toBe(desk(2, undefined).value('csat'));
  });

  it('reach more customers once an integration sends them', () => {
    for (const seed of [3, 4, 5]) {
      const [hand, both] = [desk(seed, { automatedTime: '30 d' }), desk(seed, { automatedTime: '1 d' })];
      // Half by hand; half of the time half and half of it 98 %.
      expect(hand.value('surveysSent')!).toBeGreaterThan(42);
      expect(hand.value('surveysSent')!).toBeLessThan(58);
      expect(both.value('surveysSent')!).toBeGreaterThan(hand.value('surveysSent')! + 15);
      expect(both.value('surveysAutomated')!).toBeGreaterThan(50);
      // Who is asked answers as often, whoever asked.
      expect(Math.abs(both.value('surveysAnswered')! - 20)).toBeLessThan(6);
    }
  });
});
