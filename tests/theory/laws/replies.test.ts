import { it } from 'vitest';
import type { ScenarioSettings } from '../../scenarios.ts';
import { holds, pairedDays } from './paired-runs.ts';

/** Enough people that nobody waits for anybody: what differs is how they work. All customers are asked, so that few days say much. */
const desk = (behaviour: ScenarioSettings): ScenarioSettings => ({
  horizon: '12 h',
  closing: 'drain',
  packs: { service: {} },
  tickets: { channels: { email: 1 } },
  arrivals: [{ rate: '40 per hour' }],
  customers: { behaviour: { reviews: { emailShare: 0.9 } } },
  experts: [{ count: 40, behaviour }],
});

const pace = (workPace: number, readFraction: number): ScenarioSettings =>
  desk({ temperament: { workPace, readFraction, readFractionSpread: 0 } });

it('first replies that are too fast and too slow both lose stars and CSAT (K-16, K-17)', () => {
  const rules = { hasty: pace(0.25, 0.5), usual: pace(1, 0.9), slow: pace(3, 0.9) };
  const days = pairedDays(6, rules, ['reviewScore', 'csat', 'emailFirstReply']);
  const lost = (rule: 'hasty' | 'slow', key: string): number[] => days.map((day) => day.usual[key]! - day[rule][key]!);
  holds('stars lost in haste', lost('hasty', 'reviewScore'), 0.15);
  holds('stars lost by slowness', lost('slow', 'reviewScore'), 0.15);
  holds('satisfied customers lost in haste, points', lost('hasty', 'csat'), 4);
  holds('satisfied customers lost by slowness, points', lost('slow', 'csat'), 4);
  // Faster and slower they are indeed, by minutes.
  holds('minutes faster', lost('hasty', 'emailFirstReply'), 3);
  holds(
    'minutes slower',
    lost('slow', 'emailFirstReply').map((value) => -value),
    10,
  );
});

it('answers that settle more at first contact bring fewer repeat contacts and cost less (K-52, K-57)', () => {
  const rules = { worse: desk({ quality: { base: 0.3 } }), better: desk({ quality: { base: 0.78 } }) };
  const days = pairedDays(6, rules, ['firstContact', 'reopenings', 'repeatContacts', 'expertsBusy']);
  const gained = (key: string): number[] => days.map(({ worse, better }) => better[key]! - worse[key]!);
  const saved = (key: string): number[] => gained(key).map((value) => -value);
  holds('settled at first contact, points', gained('firstContact'), 3);
  holds('reopenings a ticket', saved('reopenings'), 0.05);
  holds('repeat contacts of some 480 tickets', saved('repeatContacts'), 25);
  // Each costs the desk six dollars by the usual setting, and time of people in any case.
  holds('experts who need not be busy', saved('expertsBusy'), 0.08);
});
