import type { TitleLine, TitleLook } from '../../model/title-line.js';
import { run, type Look, type Xml } from './xml.js';

const LOOKS: Readonly<Record<TitleLook, Look>> = {
  emphasis: { italic: true },
  strong: { bold: true },
  code: { style: 'Code' },
};

/** A title as it is set. */
export function titled(title: string, titleLine: TitleLine | undefined, look: Look = {}): Xml[] {
  if (titleLine === undefined) return run(title, look);
  return titleLine.flatMap(({ words, looks }) =>
    run(
      words,
      looks.reduce((all, one) => ({ ...all, ...LOOKS[one] }), look),
    ),
  );
}

/** The title of a block as it is set. */
export function blockTitled(node: {
  readonly attributes: Readonly<Record<string, string>>;
  readonly titleLine?: TitleLine | undefined;
}): Xml[] {
  return titled(node.attributes['title'] ?? '', node.titleLine);
}
