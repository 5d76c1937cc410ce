import { VFile } from 'vfile';
import { chapter } from '../../../src/parse/chapter.js';
import { findingsOf, type Finding } from '../../../src/model/finding.js';
import type { Chapter, CitedText } from '../../../src/model/publication.js';
import { sourceOf } from '../../sources.js';

/** A chapter of Markdown, with front matter put before it. */
export function chapterOf(markdown: string, name = 'chapter'): Chapter {
  const text = `---\ntitle: A title\n---\n\n${markdown}\n`;
  return chapter({ source: sourceOf(`manuscript/guide/${name}.md`, text), part: 'body', numbered: true });
}

const RECORDS = {
  treaty: { id: 'treaty', type: 'treaty', title: 'A treaty' },
  page: { id: 'page', type: 'webpage', title: 'A page' },
};

/** An edition of these chapters, as far as door 2 looks at it. */
export function editionOf(chapters: readonly Chapter[], form: 'report' | 'brief' = 'report'): CitedText<'internal'> {
  const text: Partial<CitedText<'internal'>> = {
    edition: 'internal',
    glossary: { abbreviations: new Map(), terms: [] },
    bibliography: {
      file: new VFile({ path: 'bibliography/references.json' }),
      records: new Map(Object.entries(RECORDS)),
      lines: new Map(),
    },
    facts: { name: 'guide', title: 'The guide', form, language: 'en' } as CitedText<'internal'>['facts'],
    configFile: new VFile({ path: 'manuscript/guide/publication.yaml' }),
    chapters,
  };
  return text as CitedText<'internal'>;
}

/** Rule and line of each finding of door 2 on a chapter; line 1 is the first line of its Markdown. */
export function found(from: Chapter): string[] {
  return textFindings(from).map(({ rule, line }) => `${String(line - 4)} ${rule}`);
}

/** The findings of door 2 on a chapter. */
export function textFindings({ file }: Chapter): Finding[] {
  return findingsOf(file).filter(({ rule }) => /^(?:text|language)\//.test(rule));
}
