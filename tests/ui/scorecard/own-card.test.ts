import { expect, it } from 'vitest';
import { parseScenario } from '../../../engine/index.ts';
import { cardAsSetting, readCard } from '../../../ui/scorecard/own-card.ts';

const card = {
  title: 'Mine: "all" of it',
  figures: ['rejected', 'K-58'],
  competitor: { name: 'Theirs', values: { rejected: 3 } },
};

it('a card that was kept is read as it was', () => {
  expect(readCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
  expect(readCard({ title: 'Short', figures: ['rejected'] })).toEqual({ title: 'Short', figures: ['rejected'] });
});

it.each([null, 3, 'text', [], {}, { title: 'No figures', figures: [] }, { figures: ['rejected'] }])(
  '%j is no card',
  (kept) => {
    expect(readCard(kept)).toBeUndefined();
  },
);

it('what does not belong in it is left out', () => {
  const kept = {
    title: 'x',
    figures: ['a', 7, 'b', 'c', 'd', 'e', 'f', 'g'],
    competitor: { name: 'y', values: { a: 'no' } },
  };
  expect(readCard(kept)).toEqual({
    title: 'x',
    figures: ['a', 'b', 'c', 'd', 'e', 'f'],
    competitor: { name: 'y', values: {} },
  });
});

it('as a line of a scenario file it is the same card', () => {
  const text = `name: own\narrivals: [{ rate: 1 per hour }]\nexperts: [{ count: 1 }]\n${cardAsSetting(card)}\n`;
  const parsed = parseScenario(text);
  expect(parsed.ok && parsed.value.scorecard).toEqual(card);
});
