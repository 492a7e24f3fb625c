import { expect, it } from 'vitest';
import { alertsOf } from '../../../engine/view/alerts.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioOf } from '../../random-scenario.ts';

const MINUTE = 60_000;

const desk = (alerts: object): Simulation =>
  new Simulation(
    scenarioOf({
      horizon: '10 h',
      closing: 'cut',
      arrivals: [{ times: ['0 s', '1 min'] }],
      experts: [{ count: 1, response: { accept: 0, reject: 1, answer: '1 min' } }],
      customers: { model: 'plain' },
      waiting: { responseTarget: '2 h', urgentResponseTarget: '2 h' },
      packs: { alerts: { acknowledgedShare: 0, ...alerts } },
    }),
  );
const rungsAt = (simulation: Simulation, minute: number): object[] => {
  simulation.run(minute * MINUTE);
  return alertsOf(simulation.world, simulation.now).filter(({ rung }) => rung !== undefined);
};

it('shows the rungs that tickets stand at, and whether somebody has taken them up', () => {
  const simulation = desk({});
  expect(rungsAt(simulation, 59)).toEqual([]);
  const first = {
    key: 'rung 0 0',
    severity: 'watch',
    sentence: 'Ticket 0 has used 50 % of the time to the first reply: not taken up.',
    subject: { kind: 'ticket', ticket: 0 },
    rung: 0.5,
    acknowledged: false,
  };
  expect(rungsAt(simulation, 60)).toEqual([first]);
  simulation.intervene({ at: 0, lever: 'acknowledge' });
  expect(rungsAt(simulation, 60)).toEqual([
    { ...first, sentence: 'Ticket 0 has used 50 % of the time to the first reply: taken up.', acknowledged: true },
  ]);
  expect(rungsAt(simulation, 61)).toEqual([
    {
      ...first,
      sentence: '2 tickets, ticket 1 first, have used 50 % of the time to the first reply: 1 not taken up.',
      subject: { kind: 'ticket', ticket: 1 },
    },
  ]);
  expect(rungsAt(simulation, 121)).toEqual([
    {
      key: 'rung 0 3',
      severity: 'serious',
      sentence: '2 tickets, ticket 0 first, have used all the time to the first reply: 2 not taken up.',
      subject: { kind: 'ticket', ticket: 0 },
      rung: 1,
      acknowledged: false,
    },
  ]);
});

it('shows where the team stands when alerts are the team’s', () => {
  const simulation = desk({ basis: 'at-risk', rungs: [0.5, 1, 2, 3], checkTime: '1 min' });
  expect(rungsAt(simulation, 60)).toEqual([
    {
      key: 'team 0',
      severity: 'watch',
      sentence: '50 % of the open tickets are at risk: not taken up.',
      subject: { kind: 'desk' },
      rung: 0.5,
      acknowledged: false,
    },
  ]);
  expect(rungsAt(simulation, 61)).toMatchObject([{ severity: 'serious', rung: 1 }]);
  simulation.intervene({ at: 0, lever: 'acknowledge' });
  expect(rungsAt(simulation, 61)).toMatchObject([
    { severity: 'watch', sentence: '100 % of the open tickets are at risk.', acknowledged: true },
  ]);
});
