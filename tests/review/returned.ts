import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a reviewer does to words of a Word file, as Word and LibreOffice write it. */
export interface Markup {
  /** Words of one run of the file, as they stand there; of several the last. */
  readonly on: string;
  readonly comment?: string;
  readonly author?: string;
  readonly date?: string;
  /** A tracked deletion of the words; with `instead`, a replacement. */
  readonly deleted?: true;
  readonly instead?: string;
  /** Words typed with tracking off. */
  readonly silently?: string;
}

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The file as it comes back. Throws where the words are not in one run of it. */
export function returned(bytes: Uint8Array, markups: readonly Markup[]): Uint8Array {
  const files = unzipSync(bytes);
  let document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const comments: string[] = [];
  for (const [index, markup] of markups.entries()) {
    document = marked(document, markup, index);
    if (markup.comment !== undefined) comments.push(commentOf(markup, index));
  }
  files['word/document.xml'] = strToU8(document);
  files['word/comments.xml'] = strToU8(`<w:comments ${SPACE}>${comments.join('')}</w:comments>`);
  const added = (path: string, before: string, words: string): void => {
    files[path] = strToU8(strFromU8(files[path] ?? new Uint8Array()).replace(before, `${words}${before}`));
  };
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
  added('[Content_Types].xml', '</Types>', `<Override PartName="/word/comments.xml" ContentType="${kind}"/>`);
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  added(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rComments" Type="${relation}" Target="comments.xml"/>`,
  );
  return zipSync(files);
}

function commentOf({ comment = '', author = 'R. Reader', date = '2026-12-01T10:00:00Z' }: Markup, id: number): string {
  return `<w:comment w:id="${String(id)}" w:author="${author}" w:date="${date}"><w:p><w:r><w:t>${comment}</w:t></w:r></w:p></w:comment>`;
}

function marked(document: string, markup: Markup, id: number): string {
  const { on, silently } = markup;
  const runs = [...document.matchAll(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t [^>]*>([^<]*)<\/w:t><\/w:r>/g)];
  const run = runs.toReversed().find(([, words = '']) => words.includes(on));
  if (run === undefined) throw new RangeError(`no run with “${on}”`);
  const [all, words = ''] = run;
  const [before = '', ...rest] = words.split(on);
  const after = rest.join(on);
  const look = /<w:rPr>.*<\/w:rPr>/.exec(all)?.[0] ?? '';
  const runOf = (value: string, name = 'w:t'): string =>
    value === '' ? '' : `<w:r>${look}<${name} xml:space="preserve">${value}</${name}></w:r>`;
  const middle = silently === undefined ? changed(markup, { id, runOf }) : runOf(silently);
  const made = `${runOf(before)}${middle}${runOf(after)}`;
  return document.replace(all, () => made);
}

function changed(
  { on, comment, author = 'R. Reader', date = '2026-12-01T10:00:00Z', deleted, instead }: Markup,
  { id, runOf }: { id: number; runOf: (value: string, name?: string) => string },
): string {
  const by = (change: string, count: number): string =>
    `<w:${change} w:id="${String(900 + 2 * id + count)}" w:author="${author}" w:date="${date}">`;
  const inserted = instead === undefined ? '' : `${by('ins', 1)}${runOf(instead)}</w:ins>`;
  const body =
    deleted === undefined ? `${runOf(on)}${inserted}` : `${by('del', 0)}${runOf(on, 'w:delText')}</w:del>${inserted}`;
  if (comment === undefined) return body;
  const ref = String(id);
  return `<w:commentRangeStart w:id="${ref}"/>${body}<w:commentRangeEnd w:id="${ref}"/><w:r><w:commentReference w:id="${ref}"/></w:r>`;
}
