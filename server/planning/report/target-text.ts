import { valueText } from '../../../engine/index.ts';
import type { FigureDefinition, ServiceTarget } from '../../../engine/index.ts';

const PER = { run: 'over the whole run', day: 'on each day', interval: 'in each interval' } as const;

/** A target in words: `Service within 20 s at least 80 %, in each interval, voice only`. */
export function targetWords({ atLeast, atMost, per, of }: ServiceTarget, definition: FigureDefinition): string {
  const bound =
    atLeast === undefined
      ? `at most ${valueText({ value: atMost!, definition })}`
      : `at least ${valueText({ value: atLeast, definition })}`;
  const part = [of.channel, of.category].filter((each) => each !== undefined);
  const only = part.length === 0 ? '' : `, ${part.join(' ')} only`;
  return `${definition.label} ${bound}, ${PER[per]}${only}`;
}
