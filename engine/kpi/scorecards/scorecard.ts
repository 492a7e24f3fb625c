import type { FigureDefinition } from '../catalogue/figure-definition.ts';
import { MOST_OWN_FIGURES, SHIPPED_CARDS, type ScorecardName } from './shipped-cards.ts';
import { targetIn, type Target } from './target.ts';

/** What a scorecard needs to know of a figure; definitions and columns of the page both have it. */
export type CardColumn = Pick<FigureDefinition, 'key' | 'id' | 'label' | 'unit' | 'estimator'>;

/** A line of a scorecard as it is written down: which figure, and what it should reach. */
export interface WantedFigure {
  /** Key or K number; of several with one number the first that is no detail of another, and `units` narrows it. */
  readonly figure: string;
  readonly units?: readonly FigureDefinition['unit'][];
  /** Every figure of the number, details too, but no quantiles. */
  readonly every?: boolean;
  readonly target?: Target;
}

/** Figures that are read together. */
export interface WantedSection {
  readonly title: string;
  readonly figures: readonly WantedFigure[];
}

/** A scorecard as it is written down, for runs of every kind. */
export interface WantedCard {
  readonly title: string;
  /** Whose card it is, as a sentence. */
  readonly about: string;
  readonly sections: readonly WantedSection[];
  /** No more figures than these are shown; those that a run lacks make room for the next. */
  readonly most?: number;
}

/** Values of somebody else, entered by hand, in the unit of each figure, by its key. */
export interface Competitor {
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

/** A card of somebody’s own: at most six figures, by key or K number (K-115), beside somebody else’s if they like (K-116). */
export interface OwnCard {
  readonly title: string;
  readonly figures: readonly string[];
  readonly competitor?: Competitor | undefined;
}

/** Which card a scenario shows: one that ships, or its own. */
export type ScorecardChoice = ScorecardName | OwnCard;

/** One figure of a card. */
export interface CardFigure<Column extends CardColumn> {
  readonly column: Column;
  /** What it is called where it stands alone: a detail says what it is a detail of. */
  readonly label: string;
  /** In the unit of the figure; null where no text gives one. */
  readonly target: Target | null;
  /** What somebody else reaches, in the same unit; null where nobody has entered it. */
  readonly competitor: number | null;
}

export interface CardSection<Column extends CardColumn> {
  readonly title: string;
  readonly figures: readonly CardFigure<Column>[];
}

/** A scorecard of one run: what its catalogue lacks is left out. */
export interface Scorecard<Column extends CardColumn = FigureDefinition> {
  readonly name: ScorecardName;
  readonly title: string;
  readonly about: string;
  readonly sections: readonly CardSection<Column>[];
  /** Whose values stand beside. */
  readonly competitor: string | null;
}

/** The card of a choice, from the figures that a run has. */
export function scorecardOf<Column extends CardColumn>(
  choice: ScorecardChoice,
  catalogue: readonly Column[],
): Scorecard<Column> {
  if (typeof choice !== 'string') return ownCard(choice, catalogue);
  const { title, about, sections, most = Infinity } = SHIPPED_CARDS[choice];
  let room = most;
  const resolved = sections.map((section) => {
    const figures = uniqueFigures(section.figures.flatMap((wanted) => cardFigures(wanted, catalogue))).slice(0, room);
    room -= figures.length;
    return { title: section.title, figures };
  });
  const there = resolved.filter(({ figures }) => figures.length > 0);
  return { name: choice, title, about, sections: there, competitor: null };
}

function ownCard<Column extends CardColumn>(own: OwnCard, catalogue: readonly Column[]): Scorecard<Column> {
  const { title, competitor } = own;
  const targets = targetsOf(catalogue);
  const figures = own.figures.slice(0, MOST_OWN_FIGURES).flatMap((figure) => {
    const column = findFigure({ figure }, catalogue);
    if (column === undefined) return [];
    const value = competitor?.values[figure] ?? competitor?.values[column.key] ?? null;
    return [
      { column, label: labelAlone(column, catalogue), target: targets.get(column.key) ?? null, competitor: value },
    ];
  });
  const { about } = SHIPPED_CARDS.executive;
  const sections = figures.length === 0 ? [] : [{ title: 'Chosen figures', figures: uniqueFigures(figures) }];
  return { name: 'executive', title, about, sections, competitor: competitor?.name ?? null };
}

function cardFigures<Column extends CardColumn>(
  wanted: WantedFigure,
  catalogue: readonly Column[],
): CardFigure<Column>[] {
  const columns = wanted.every === true ? candidates(wanted, catalogue) : [findFigure(wanted, catalogue)];
  return columns.flatMap((column) => {
    if (column === undefined) return [];
    const target = (wanted.target && targetIn(wanted.target, column.unit)) ?? null;
    return [{ column, label: labelAlone(column, catalogue), target, competitor: null }];
  });
}

/** The figure that a key or a K number means among those that a run has; undefined if it has none. */
export function findFigure<Column extends CardColumn>(
  wanted: WantedFigure,
  catalogue: readonly Column[],
): Column | undefined {
  const found = candidates(wanted, catalogue);
  return found.find(({ label }) => !label.startsWith('…')) ?? found.at(0);
}

function candidates<Column extends CardColumn>(
  { figure, units }: WantedFigure,
  catalogue: readonly Column[],
): readonly Column[] {
  const byKey = catalogue.filter(({ key }) => key === figure);
  if (byKey.length > 0) return byKey;
  return catalogue.filter(
    ({ id, unit, estimator }) =>
      id === figure && estimator !== 'quantile' && (units === undefined || units.includes(unit)),
  );
}

/** `Timed out: neither accepted nor rejected` for a detail, which follows what it is a detail of in the catalogue. */
export function labelAlone({ key, label }: CardColumn, catalogue: readonly CardColumn[]): string {
  if (!label.startsWith('…')) return label;
  const place = catalogue.findIndex((column) => column.key === key);
  const whole = catalogue.slice(0, place).findLast((column) => !column.label.startsWith('…'));
  return whole === undefined ? label : `${whole.label.replace(/ …$/, '')}: ${label.slice(2)}`;
}

/** What the shipped cards say each figure should reach, by its key; the first that says so counts. */
export function targetsOf(catalogue: readonly CardColumn[]): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const { sections } of Object.values(SHIPPED_CARDS))
    for (const { figures } of sections)
      for (const { column, target } of figures.flatMap((wanted) => cardFigures(wanted, catalogue)))
        if (target !== null && !targets.has(column.key)) targets.set(column.key, target);
  return targets;
}

function uniqueFigures<Column extends CardColumn>(figures: readonly CardFigure<Column>[]): CardFigure<Column>[] {
  const keys = figures.map(({ column: { key } }) => key);
  return figures.filter((_, index) => keys.indexOf(keys[index]) === index);
}
