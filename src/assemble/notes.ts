import type { FootnoteReference, Nodes } from 'mdast';
import { report } from '../model/finding.js';
import type { Chapter } from '../model/publication.js';
import { RULES } from './rules.js';
import { SKIP, visit } from '../tree/visit.js';

/** Reports notes that are called and not there, with the chapter that has them, and notes that nothing calls. */
export function checkNotes(chapters: readonly Chapter[]): void {
  const homes = new Map<string, string>();
  for (const chapter of chapters) for (const name of notesOf(chapter).keys()) homes.set(name, chapter.path);
  for (const chapter of chapters) {
    const notes = notesOf(chapter);
    const called = new Set<string>();
    follow(chapter.tree, { chapter, notes, called }, (call) => {
      reportCall(chapter, call, homes.get(nameOf(chapter, call)));
    });
    for (const [name, note] of notes) {
      if (called.has(name)) continue;
      const reason = `Unexpected note [^${note.label ?? name}] that nothing calls, expected [^${note.label ?? name}] in the text`;
      report(chapter.file, RULES.uncalled, { reason, place: note });
    }
  }
}

interface Following {
  readonly chapter: Chapter;
  readonly notes: ReturnType<typeof notesOf>;
  readonly called: Set<string>;
}

/** Follows the calls from a node through the notes they lead to. */
function follow(from: Nodes, following: Following, missing: (call: FootnoteReference) => void): void {
  const { chapter, notes, called } = following;
  visit(from, (node) => {
    if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
    if (node.type !== 'footnoteReference') return undefined;
    const name = nameOf(chapter, node);
    const note = notes.get(name);
    if (note === undefined) missing(node);
    else if (!called.has(name)) {
      called.add(name);
      follow(note, following, missing);
    }
    return undefined;
  });
}

function notesOf(chapter: Chapter) {
  const notes = new Map<string, Extract<Nodes, { type: 'footnoteDefinition' }>>();
  visit(chapter.tree, 'footnoteDefinition', (note) => {
    const name = nameOf(chapter, note);
    if (!notes.has(name)) notes.set(name, note);
  });
  return notes;
}

/** The name of a note as its author wrote it: in the tree it carries that of its chapter. */
function nameOf({ id }: Chapter, { identifier }: { identifier: string }): string {
  return identifier.startsWith(`${id}-`) ? identifier.slice(id.length + 1) : identifier;
}

function reportCall({ file }: Chapter, call: FootnoteReference, home: string | undefined): void {
  const name = `[^${call.label ?? call.identifier}]`;
  const where = home === undefined ? '' : `, which stands in ${home}`;
  const reason = `Unexpected call of the note ${name}${where}, expected its text in this chapter`;
  const mend =
    home === undefined
      ? undefined
      : `Write ${name}: … in this chapter as well; notes belong to the chapter that calls them.`;
  call.data = { ...call.data, told: true };
  report(file, RULES.unknownNote, { reason, place: call, ...(mend === undefined ? {} : { mend }) });
}
