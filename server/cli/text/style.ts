import type { WriteStream } from 'node:tty';

type Paint = (text: string) => string;

/** Puts text into a colour or weight; or leaves it as it is. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly fair: Paint;
  readonly warning: Paint;
  readonly bad: Paint;
}

const escape =
  (on: number, off: number): Paint =>
  (text) =>
    `\u001B[${on}m${text}\u001B[${off}m`;
const asIs: Paint = (text) => text;

const COLOURED: Style = {
  bold: escape(1, 22),
  dim: escape(2, 22),
  good: escape(32, 39),
  fair: escape(36, 39),
  warning: escape(33, 39),
  bad: escape(31, 39),
};

/** For files, pipes and whoever asks for no colour. */
export const PLAIN: Style = { bold: asIs, dim: asIs, good: asIs, fair: asIs, warning: asIs, bad: asIs };

/** Colours only for a terminal that wants them; NO_COLOR with any value but an empty one switches them off. */
export function styleFor(stream: Pick<WriteStream, 'isTTY'>, environment: NodeJS.ProcessEnv = process.env): Style {
  const wanted = stream.isTTY && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  return wanted ? COLOURED : PLAIN;
}
