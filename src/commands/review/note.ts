import { languageOf } from '../../language/language.js';
import type { Edition } from '../../model/edition.js';

/** What goes with the copies of a round. */
export interface Cover {
  readonly round: string;
  readonly edition: Edition;
  readonly build: string;
  readonly due?: string | undefined;
  /** Whom to send comments to, as it is to be printed. */
  readonly to?: string | undefined;
  /** The names of the files that are sent. */
  readonly files: readonly string[];
}

const HOW: Readonly<Record<string, string>> = {
  pdf: 'PDF: mark words and write what you think of them; strike out, insert, or put a note beside the text.',
  docx: 'Word: select words and choose New Comment, or write into the text: changes are tracked.',
  html: 'Web page: open it in a browser; it works without a network. Select words, write, and save your comments as a file.',
};

/** What a reviewer reads first: what is sent, how to comment, by when, to whom, and which build it is. */
export function noteOf({ round, edition, build, due, to, files }: Cover): string {
  const endings = [...new Set(files.map((name) => name.split('.').at(-1) ?? ''))];
  const lines = [
    `Review round ${round}`,
    '',
    ...(due === undefined ? [] : [`Please send your comments by ${languageOf('en').words.longDay(due)}.`]),
    ...(to === undefined ? [] : [`Send them to ${to}.`]),
    ...(due === undefined && to === undefined ? [] : ['']),
    'Comment in whichever of these files you like, with the program that you have:',
    ...files.map((name) => `  ${name}`),
    '',
    ...endings.flatMap((ending) => (HOW[ending] === undefined ? [] : [`- ${HOW[ending]}`])),
    '- A table of comments (.xlsx, .docx, .csv) with page or paragraph, comment and your name is welcome too.',
    '',
    'Save the file with its comments and send it back under any name. Do not print it to a new PDF: comments are lost',
    'in it. Paragraphs bear the same numbers in all files. If your program does not ask for your name, give it in the e-mail.',
    '',
    ...(edition === 'internal' ? ['This is the internal edition: do not forward it.', ''] : []),
    `Build ${build}. Every comment will be answered; you will get the list of them.`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
