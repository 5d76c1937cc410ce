import { briefChapterOf, chapterOf, documentChapters, holdsContents } from './chapter.js';
import { contents } from './contents.js';
import { cover, imprint } from './cover.js';
import type { HeadLine, Heads } from './heads.js';
import { masthead } from './masthead.js';
import { register } from './register.js';
import { ended, joined } from './sections.js';
import type { Setting } from './setting.js';
import { sectionOf } from './sheet.js';
import { paragraph, run, type Xml } from './xml.js';

/** The body of a document: a section for the cover, one for each chapter of a report; other forms are one section. */
export function bodyOf(setting: Setting, heads: Heads): Xml[] {
  const { facts, chapters } = setting.text;
  const { title: contentsTitle } = setting.words.contents;
  const sectioned = (line: HeadLine, make: () => Xml[]): Xml[] => {
    setting.section = heads.sections(line);
    const set = make();
    return set.length === 0 ? [] : ended(set, setting.section({}));
  };
  if (facts.form === 'brief')
    return joined(
      sectioned({ number: '', title: facts.shortTitle }, () => [
        ...cover(setting),
        ...chapters.flatMap((chapter) => briefChapterOf(setting, chapter)),
        ...imprint(setting),
        ...register(setting),
      ]),
    );
  if (facts.form === 'un-document')
    return joined(
      sectioned({ number: '', title: facts.document?.symbol ?? '' }, () => [
        ...masthead(setting),
        ...documentChapters(setting),
        ...register(setting),
      ]),
    );
  const front = (): Xml[] => [
    paragraph('Contents', run(contentsTitle), { keepNext: true }),
    ...contents(setting),
    ...imprint(setting),
  ];
  return joined([
    ...ended(cover(setting), sectionOf({})),
    ...(chapters.some(holdsContents) ? [] : sectioned({ number: '', title: contentsTitle }, front)),
    ...chapters.flatMap((chapter) =>
      sectioned({ number: chapter.number ?? '', title: chapter.short }, () => chapterOf(setting, chapter)),
    ),
    ...sectioned({ number: '', title: setting.words.register.title }, () => register(setting)),
  ]);
}
