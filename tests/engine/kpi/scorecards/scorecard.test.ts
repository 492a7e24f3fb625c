import { describe, expect, it } from 'vitest';
import { figureCatalogue } from '../../../../engine/kpi/catalogue/catalogue.ts';
import { PAIRINGS } from '../../../../engine/kpi/scorecards/pairings.ts';
import {
  findFigure,
  scorecardOf,
  targetsOf,
  type ScorecardChoice,
} from '../../../../engine/kpi/scorecards/scorecard.ts';
import { SCORECARD_NAMES, SHIPPED_CARDS } from '../../../../engine/kpi/scorecards/shipped-cards.ts';
import { PACK_DEFAULTS } from '../../../../engine/packs/pack-settings.ts';
import { scenarioWith } from '../../../scenarios.ts';

const { figures } = scenarioWith({});
const everything = figureCatalogue({ figures, packs: PACK_DEFAULTS });
const withoutPacks = figureCatalogue({ figures });
const keysOf = (choice: ScorecardChoice, catalogue = everything): string[] =>
  scorecardOf(choice, catalogue).sections.flatMap((section) => section.figures.map(({ column }) => column.key));

describe('a scorecard', () => {
  it.each(SCORECARD_NAMES)('%s has figures of the catalogue, each once, in sections that are not empty', (name) => {
    const { sections, title } = scorecardOf(name, everything);
    const keys = keysOf(name);
    expect(title).not.toBe('');
    expect(keys.length).toBeGreaterThan(0);
    expect(sections.every((section) => section.figures.length > 0)).toBe(true);
    expect(everything.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    for (const { figures: lines } of sections) {
      const own = lines.map(({ column }) => column.key);
      expect(new Set(own).size).toBe(own.length);
    }
  });

  it('leaves out what comes with a pack that is off', () => {
    expect(keysOf('health-check')).toContain('sweptAged');
    expect(keysOf('health-check', withoutPacks)).not.toContain('sweptAged');
    expect(keysOf('health-check', withoutPacks)).toContain('solution');
  });

  it('for executives has six figures at most, whatever there is', () => {
    expect(keysOf('executive').length).toBe(6);
    expect(keysOf('executive', withoutPacks).length).toBe(6);
  });

  it('has the targets of its text in the unit of each figure', () => {
    const department = scorecardOf('department', everything).sections.flatMap((section) => section.figures);
    const target = (wanted: string) => department.find(({ column: { key } }) => key === wanted)?.target;
    expect(target('answer')).toMatchObject({ kind: 'at most', value: 480, unit: 'minutes', source: 'S4' });
    expect(target('solution')).toMatchObject({ value: 24, unit: 'hours' });
  });

  it('of one’s own takes keys and K numbers, knows their targets, and shows somebody else beside them', () => {
    const own = {
      title: 'Mine',
      figures: ['K-58', 'rejected', 'paid'],
      competitor: { name: 'Theirs', values: { 'K-58': 12, rejected: 3 } },
    };
    const card = scorecardOf(own, everything);
    expect(card).toMatchObject({ name: 'executive', title: 'Mine', competitor: 'Theirs' });
    expect(card.sections[0]!.figures.map(({ column: { key }, competitor }) => [key, competitor])).toEqual([
      ['answer', 12],
      ['rejected', 3],
      ['paid', null],
    ]);
    expect(card.sections[0]!.figures[1]!.target).toMatchObject({ kind: 'under', value: 5 });
  });

  it('shows no more than six of one’s own', () => {
    const own = { title: 'Too many', figures: everything.slice(0, 9).map(({ key }) => key) };
    expect(keysOf(own)).toHaveLength(6);
  });
});

it('a K number means the figure that is no detail of another, and no quantile', () => {
  expect(findFigure({ figure: 'K-03' }, everything)?.key).toBe('timedOut');
  expect(findFigure({ figure: 'K-60' }, everything)?.key).toBe('solution');
  expect(findFigure({ figure: 'K-38', units: ['minutes'] }, everything)?.key).toBe('sweptOldest');
  expect(findFigure({ figure: 'K-999' }, everything)).toBeUndefined();
});

it('every figure that a card names by its key is one of the catalogue, and every target fits the unit of a figure', () => {
  const lost = Object.values(SHIPPED_CARDS).flatMap(({ sections }) =>
    sections.flatMap(({ figures: wanted }) =>
      wanted.filter(({ figure }) => !figure.startsWith('K-') && findFigure({ figure }, everything)?.key !== figure),
    ),
  );
  expect(lost).toEqual([]);
  const targets = targetsOf(everything);
  const aimed = Object.values(SHIPPED_CARDS).flatMap(({ sections }) =>
    sections.flatMap(({ figures: wanted }) => wanted.filter(({ target }) => target !== undefined)),
  );
  const missed = aimed.filter(({ figure }) => !figure.startsWith('K-') && !targets.has(figure));
  expect(missed).toEqual([]);
});

it('every figure of a pairing is one of the catalogue', () => {
  const named = PAIRINGS.flatMap(({ good, bad }) => [...good.figures, ...bad.figures]);
  expect(named.filter((figure) => findFigure({ figure }, everything) === undefined)).toEqual([]);
});

it('a detail says on a card what it is a detail of', () => {
  const lines = scorecardOf('marketplace', everything).sections.flatMap((section) => section.figures);
  const label = (wanted: string) => lines.find(({ column: { key } }) => key === wanted)?.label;
  expect(label('timedOut')).toBe('Timed out');
  expect(label('timedOutOffer')).toBe('Timed out: neither accepted nor rejected');
});
