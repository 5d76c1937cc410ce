import { BRIEF } from './brief.js';
import { GUIDE } from './guide.js';
import type { Like, LikeChapter } from './like.js';
import type { LikeName } from './names.js';
import { MAPPING_PAPER } from './mapping-paper.js';
import { POLICY_BRIEF_LONG } from './policy-brief-long.js';
import { UN_DOCUMENT } from './un-document.js';

/** What each kind is made of. */
export const LIKES: Readonly<Record<LikeName, Like>> = {
  brief: BRIEF,
  guide: GUIDE,
  'mapping-paper': MAPPING_PAPER,
  'policy-brief-long': POLICY_BRIEF_LONG,
  'un-document': UN_DOCUMENT,
};

/** The files of a publication of a kind, by path. `date` as printed. */
export function filesLike(like: Like, date: string): Record<string, string> {
  const home = `manuscript/${like.name}`;
  const chapters = like.chapters.map(({ file, title, id, text }) => [
    `${home}/${file}`,
    `---\ntitle: ${title}\nid: ${id}\n---\n\n${text}\n`,
  ]);
  return {
    'imprimatur.yaml': `# The publications of this folder, in the order in which they are built.
publications: [${like.name}]
# Whom recommendations may address.
addressees:
  policymakers: Governments and parliaments
  police: Police, prosecutors and central authorities
  private-sector: Private sector
`,
    [`${home}/publication.yaml`]: publicationOf(like, date),
    ...Object.fromEntries(chapters),
  };
}

function publicationOf({ title, kind, config, chapters }: Like, date: string): string {
  const parts = (['front', 'body', 'annex'] as const).flatMap((part) => {
    const own = chapters.filter((chapter) => chapter.part === part);
    return own.length === 0 ? [] : [`  ${part}:`, ...own.map((chapter) => `    - ${entryOf(chapter)}`)];
  });
  return `title: ${title}
short-title: ${title}
kind: ${kind}
status: Consultant’s draft
version: First draft
date: ${date}
${config}
parts:
${parts.join('\n')}

imprint:
  - label: Status
    text: Consultant’s draft. It is not an official document.
`;
}

function entryOf({ file, pages, numbered }: LikeChapter): string {
  const said = [
    ...(pages === undefined ? [] : [`pages: ${String(pages)}`]),
    ...(numbered === undefined ? [] : ['numbered: false']),
  ];
  return said.length === 0 ? file : `{ file: ${file}, ${said.join(', ')} }`;
}
