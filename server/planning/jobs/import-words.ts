/** What the commands say of their options, as it is said where the same is filled in on a page. */
const ON_THE_PAGE: readonly (readonly [option: RegExp, words: string])[] = [
  [/; name it with --column created=NAME/g, '; name it below'],
  [/--column (\S+?)=(.+?) {2}/g, '“$2” for $1: '],
  [/, or name its form with --date-format/g, ', or say below how dates are written'],
  [/; --date-format says otherwise/g, '; say below how dates are written if they are not'],
  [/leave the column out with --column id= to keep all/g, 'take the column of “id” away below to keep all'],
];

/** Words of a command for somebody who has the page before them. */
export const pageWords = (text: string): string =>
  ON_THE_PAGE.reduce((told, [option, words]) => told.replaceAll(option, words), text);
