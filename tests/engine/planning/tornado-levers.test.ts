import { expect, test } from 'vitest';
import { parseScenario } from '../../../engine/index.ts';
import { ownLever, usualLevers } from '../../../engine/planning/tornado-levers.ts';
import { scenarioOf } from '../scenario/reading.ts';

const PLAIN = `name: plain desk
preset: plain
horizon: 1 d
arrivals: [{ rate: 60 per hour, scale: 2 }]
tickets:
  channels: { chat: 1 }
  categories: { one: { patience: { law: exponential, mean: 100 s } } }
experts:
  - name: levels
    count: 3
    schedule: { every: 8 h, cycle: day, staffed: [0, 3, 1] }
    response: { accept: 80 %, reject: 10 %, answer: { law: exponential, mean: 20 s } }
  - { name: always, count: 1, response: { accept: 98 %, reject: 1 %, answer: 0 s } }
desk:
  channels: { chat: { offerTimeout: 1 min } }
`;

test('a lever has the settings of each of its ends', () => {
  const levers = new Map(usualLevers(scenarioOf(PLAIN)).map((lever) => [lever.name, lever]));
  expect([...levers.keys()]).toEqual([
    'volume',
    'work a ticket',
    'patience',
    'share of offers accepted',
    'time to answer offers',
    'limit of an offer',
    'experts of levels',
    'experts of always',
  ]);
  expect(levers.get('volume')).toMatchObject({
    low: { text: '−10 %', set: ['arrivals[0].scale=1.8'] },
    high: { text: '+10 %', set: ['arrivals[0].scale=2.2'] },
  });
  expect(levers.get('patience')!.low!.set).toEqual([
    'tickets.categories.one.patience={"law":"exponential","mean":"90000 ms"}',
  ]);
  // Of 20 % that were not accepted half were rejected; of 15 % half are. The second group cannot accept more than all.
  expect(levers.get('share of offers accepted')!.high!.set).toEqual([
    'experts[0].response.accept=0.85',
    'experts[0].response.reject=0.075',
    'experts[1].response.accept=1',
    'experts[1].response.reject=0',
  ]);
  expect(levers.get('time to answer offers')!.high!.set).toEqual([
    'experts[0].response.answer={"law":"exponential","mean":"22000 ms"}',
  ]);
  // A minute less is nothing.
  expect(levers.get('limit of an offer')).toMatchObject({
    low: undefined,
    high: { set: ['desk.channels.chat.offerTimeout=120000 ms'] },
  });
  expect(levers.get('experts of levels')!.low!.set).toEqual([
    'experts[0].count=2',
    'experts[0].schedule.staffed=[0, 2, 1]',
  ]);
  expect(levers.get('experts of always')).toMatchObject({ low: undefined, high: { set: ['experts[1].count=2'] } });
});

test('people with the behaviour model are more or less willing; recorded arrivals are not scaled', () => {
  const levers = usualLevers(
    scenarioOf(`name: desk
arrivals: [{ times: [1 h, 2 h] }]
experts:
  - { name: some, count: 4, archetype: star, behaviour: { noticing: { chatMedian: 10 s } } }
`),
  );
  expect(levers.map(({ name }) => name)).toEqual([
    'work a ticket',
    'patience',
    'willingness to accept',
    'time to answer offers',
    'limit of an offer',
    'experts',
  ]);
  const [, , willing, answer] = levers;
  expect(willing!.high!.set).toEqual(['experts[0].behaviour.temperament.willingness=1']);
  expect(answer!.low!.set).toContain('experts[0].behaviour.noticing.chatMedian=9000 ms');
});

test('people from outside are left alone', () => {
  const desk = `name: desk
preset: plain
arrivals: [{ rate: 1 per hour }]
experts: [{ name: others, count: 4, response: outside }]
`;
  expect(usualLevers(scenarioOf(desk)).map(({ name }) => name)).toEqual(['volume']);
});

test('a group whose shifts say who works them is left to its roster', () => {
  const desk = `name: desk
preset: plain
arrivals: [{ rate: 1 per hour }]
experts: [{ count: 2, schedule: { shifts: [{ days: daily, from: '08:00', to: '16:00', experts: [1, 2] }] } }]
`;
  expect(usualLevers(scenarioOf(desk)).map(({ name }) => name)).not.toContain('experts');
});

test('the scenario reads every end of every lever', () => {
  for (const { low, high } of usualLevers(scenarioOf(PLAIN)))
    for (const end of [low, high]) expect(parseScenario(PLAIN, { overrides: end?.set ?? [] }).ok).toBe(true);
});

test('a lever of one’s own is a setting at two values', () => {
  expect(ownLever('experts[0].count', '3', '5')).toEqual({
    name: 'experts[0].count',
    low: { text: '3', set: ['experts[0].count=3'] },
    high: { text: '5', set: ['experts[0].count=5'] },
  });
});
