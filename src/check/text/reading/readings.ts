import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { isPrintedKind } from '../../../model/printed.js';
import type { Edition } from '../../../model/edition.js';
import type { Figure } from '../../../model/nodes.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { sourceAt, type Sources } from '../../../model/sources.js';
import { fieldsIn, kindIn } from './fields.js';
import { flow, type Flow } from './flow.js';
import { labelsIn } from './labels.js';
import { prepare, prepareWords } from './prepare.js';
import { isForm } from './prose.js';
import type { Stretch } from './stretch.js';
import { visit } from '../../../tree/visit.js';

/** The printed words of one file, each character with its place there. */
export interface Reading {
  readonly file: VFile;
  readonly flow: Flow;
  /** Forms to copy, in which the authority that fills them in speaks. */
  readonly forms: readonly Position[];
}

type Given = Pick<EditionText<Edition>, 'chapters'> &
  Partial<Pick<EditionText<Edition>, 'configFile' | 'glossary' | 'facts'>>;

/** Everything that an edition prints, file by file: chapters, configuration, glossary, and the descriptions of its figures. */
export function readingsOf(text: Given, sources: Sources, names: readonly string[]): Reading[] {
  const chapters = text.chapters.map((chapter) => ({
    file: chapter.file,
    flow: flow(prepare(chapter, names)),
    forms: formsIn(chapter),
  }));
  const lists = [...listsOf(text), ...figuresOf(text, sources)];
  return [
    ...chapters,
    ...lists.map(({ file, stretches }) => ({
      file,
      flow: flow(prepareWords(String(file), stretches, names)),
      forms: [],
    })),
  ];
}

interface Worded {
  readonly file: VFile;
  readonly stretches: readonly Stretch[];
}

function listsOf({ configFile, glossary, chapters }: Given): Worded[] {
  const drawn = new Set<string>();
  for (const { tree } of chapters) visit(tree, 'draw', ({ kind }) => void drawn.add(kind));
  const isDrawn = drawn.has('glossary') || drawn.has('abbreviations');
  return [
    ...(configFile === undefined ? [] : [{ file: configFile, stretches: fieldsIn(String(configFile), 'publication') }]),
    ...(glossary?.file === undefined || !isDrawn
      ? []
      : [{ file: glossary.file, stretches: fieldsIn(String(glossary.file), 'glossary') }]),
  ];
}

/** The files that describe the figures of an edition, its cover among them, and the diagrams that stand in its chapters. */
function figuresOf({ chapters, facts }: Given, sources: Sources): Worded[] {
  const figures: { readonly figure: Figure; readonly chapter: Chapter }[] = [];
  for (const chapter of chapters) visit(chapter.tree, 'figure', (figure) => void figures.push({ figure, chapter }));
  const paths = new Set(
    [...figures.map(({ figure }) => figure.src), facts?.coverFigure].filter((path) => path !== undefined),
  );
  const files = [...paths].flatMap((path) => {
    const file = (sourceAt(sources, path) ?? sourceAt(sources, `${sources.folder}/${path}`))?.file;
    return file === undefined ? [] : [{ file, stretches: wordsIn(file) }];
  });
  return [...files, ...figures.flatMap(({ figure, chapter }) => diagramIn(figure, chapter))];
}

function wordsIn(file: VFile): readonly Stretch[] {
  if (file.path.endsWith('.mmd')) return labelsIn(String(file));
  const kind = /\.ya?ml$/.test(file.path) ? kindIn(String(file)) : undefined;
  return kind !== undefined && isPrintedKind(kind) ? fieldsIn(String(file), kind) : [];
}

function diagramIn({ mermaid, position }: Figure, { file }: Chapter): Worded[] {
  const start = mermaid === undefined ? -1 : String(file).indexOf(mermaid, position?.start.offset ?? 0);
  if (mermaid === undefined || start < 0) return [];
  const moved = (one: Stretch) => ({ ...one, start: start + one.start, end: start + one.end });
  return [{ file, stretches: labelsIn(mermaid).map(moved) }];
}

function formsIn({ tree }: Chapter): Position[] {
  const forms: Position[] = [];
  visit(tree, 'block', ({ kind, position }) => {
    if (isForm(kind) && position !== undefined) forms.push(position);
  });
  return forms;
}
