/** A metric of the source texts that is no figure by itself, and why. */
export interface DeliberateReading {
  /** What it is instead. */
  readonly is: 'rule' | 'setting' | 'view' | 'tool' | 'scenario' | 'figure of another number';
  readonly reason: string;
  /** Where it shows. */
  readonly shows: string;
}

const reading = (is: DeliberateReading['is'], reason: string, shows: string): DeliberateReading => ({
  is,
  reason,
  shows,
});

/**
 * Every metric of the source texts, by its K number, that is read as something other than a figure. All others are the `id` of at least
 * one figure of the catalogue; a test holds that nothing is left over and nothing stands in both.
 */
export const DELIBERATE_READINGS: Readonly<Record<string, DeliberateReading>> = {
  'K-05': reading(
    'rule',
    'a relation between two factors: a time-out costs more standing than a reject for every share above 5 %',
    'standing.settings, and the weight in “why this expert”',
  ),
  'K-07': reading(
    'rule',
    'a property of a factor: nobody loses standing by rejecting less than 5 %',
    'standing.settings',
  ),
  'K-09': reading(
    'rule',
    'whoever is offline gets no offers and may finish what they hold; limits run on',
    'desk.offline, and the floor',
  ),
  'K-14': reading('setting', 'how long an offer may stay unanswered', 'desk.channels, offerTimeout'),
  'K-21': reading(
    'setting',
    'the share of customers for whom speed counts most, 40 %',
    'customers.behaviour, and the reviews that follow from it',
  ),
  'K-25': reading('view', 'a ranking of people, not a number', 'the leaderboard of the expert’s dashboard'),
  'K-26': reading('view', 'a list of reasons with counts', 'the reasons on the expert’s dashboard'),
  'K-27': reading('view', 'comments are text, not a number', 'the comments on the expert’s dashboard'),
  'K-29': reading('view', 'the moment at which a dashboard was frozen', 'the stamp of the expert’s dashboard'),
  'K-30': reading('rule', 'an expert sees a dashboard from the day on which their group joins', 'experts[].joins'),
  'K-35': reading(
    'view',
    'volume by category and day is one figure in parts',
    'Figures in detail, by category and by interval; simulate --by category',
  ),
  'K-37': reading(
    'view',
    'resolution time by category is the time to solve in parts',
    'Figures in detail, by category; simulate --by category',
  ),
  'K-45': reading(
    'tool',
    'an effect of one figure on another cannot be read from one run; it is the difference of paired runs',
    'switchyard impact; the view Compare: two desks on the same random numbers, every figure with its interval',
  ),
  'K-50': reading('scenario', 'one person answers everything', 'the scenario team-of-one'),
  'K-55': reading('figure of another number', 'satisfaction with chats is that of K-63', 'csat, by channel'),
  'K-56': reading(
    'rule',
    'figures are read together: what looks good beside what does not is told in a sentence, and a tile names its partner',
    'the view Scorecard, and “!” in the terminal',
  ),
  'K-72': reading(
    'rule',
    'the same answer satisfies more in hours than in days: it follows from how customers judge their wait',
    'customers.behaviour, and the review score by how long tickets took',
  ),
  'K-73': reading(
    'setting',
    'the scale on which customers answer: five stars, three choices, faces',
    'packs.service.satisfaction.scale',
  ),
  'K-76': reading(
    'figure of another number',
    'the very and the extremely satisfied are the upper two of five, which is how K-63 counts',
    'csat, with the scale five-stars',
  ),
  'K-77': reading(
    'view',
    'satisfaction by expert, channel and category is K-63 in parts',
    'the view Experts; Figures in detail, by channel; simulate --by expert',
  ),
  'K-78': reading('figure of another number', 'the net promoter score is that of K-31', 'nps'),
  'K-80': reading(
    'figure of another number',
    'what is settled at first contact is K-52, for every channel',
    'firstContact, by channel',
  ),
  'K-81': reading(
    'figure of another number',
    'the first response is that of K-36 and K-58, from creation',
    'answer, emailAnswer, chatAnswer, voiceAnswer',
  ),
  'K-82': reading(
    'figure of another number',
    'resolution time is that of K-60; its range by category is K-37',
    'solution, with its quantiles',
  ),
  'K-114': reading(
    'view',
    'a report of every figure that changed its band, hour by hour',
    'the view Scorecard, Exceptions; simulate --exceptions',
  ),
  'K-115': reading(
    'rule',
    'whoever chooses their own figures chooses six at most',
    'scorecard.figures, and the view Scorecard',
  ),
  'K-116': reading(
    'setting',
    'what competitors reach is entered by hand and never simulated',
    'scorecard.competitor, and the view Scorecard',
  ),
  'K-119': reading(
    'view',
    'reasons of reviews by channel are a table, not a number',
    'the view Scorecard, Volume; switchyard volume; GET /api/runs/{run}/reasons; satisfaction by channel under Figures in detail',
  ),
  'K-120': reading(
    'tool',
    'satisfaction against the number of experts takes a run for each number',
    'switchyard staffing; the view Compare with another head count',
  ),
};

/** What part of a metric that is a figure is left out on purpose, and why, by its K number. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'K-109':
    'opinions that colleagues and superiors write down about an expert: experts here never meet and are led by nobody, so such a mark would come from nothing; what colleagues had to take over, and what the roster and reviewers say, stand for them',
};
