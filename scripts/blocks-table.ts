import { BLOCKS, DRAWS, FIGURE, MARKS, NON_PUBLIC, TABLE, type BlockForm } from '../src/model/blocks.js';

const PLACE = /(<!-- blocks: [^>]*-->\n)[\s\S]*(<!-- \/blocks -->)/;

/** The page for authors with its table of blocks made anew from `model/blocks.ts`; throws where it has no place for one. */
export function withBlocks(page: string): string {
  if (!PLACE.test(page)) throw new Error('docs/authoring.md has no place for the table of blocks');
  return page.replace(PLACE, (_, open: string, close: string) => `${open}${tableOfBlocks()}${close}`);
}

function tableOfBlocks(): string {
  const blocks = [...Object.entries(BLOCKS), ['figure', FIGURE], ['table', TABLE], ['non-public', NON_PUBLIC]] as const;
  const rows = [
    ...blocks.map(([name, form]) => rowOf(`:::${name}`, form)),
    ...Object.entries(DRAWS).map(([name, form]) => rowOf(`::${name}`, form)),
    `| ${MARKS.map((mark) => `\`:${mark}[…]\``).join(', ')} | | the statuses of a treaty table |`,
  ];
  return `| block | attributes | what it is |\n|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`;
}

function rowOf(name: string, form: BlockForm): string {
  const label = form.label === undefined ? [] : [`\`#${form.label}-…\``];
  const attributes = Object.entries(form.attributes ?? {}).map(([attribute, { required, values }]) => {
    const words = `\`${attribute}\`${values === undefined ? '' : `: ${values.map((value) => `\`${value}\``).join(', ')}`}`;
    return required === true ? words : `(${words})`;
  });
  return `| \`${name}\` | ${[...label, ...attributes].join('; ')} | ${meaningOf(form)} |`.replace('|  |', '| |');
}

function meaningOf({ says, within }: BlockForm): string {
  const place = within === undefined ? [] : [`stands in a \`${within}\``];
  return [...(says === undefined ? ['see below'] : [says]), ...place].join('; ');
}
