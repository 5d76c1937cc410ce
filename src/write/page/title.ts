import { h } from 'hastscript';
import type { Element } from 'hast';
import type { TitleLine, TitleLook } from '../../model/title-line.js';

const TAGS: Readonly<Record<TitleLook, string>> = { emphasis: 'em', strong: 'strong', code: 'code' };

/** What has a title, and how its words stand out. */
export interface Titled {
  readonly title: string;
  readonly titleLine?: TitleLine | undefined;
}

/** A title as it is set. */
export function titled({ title, titleLine }: Titled): (Element | string)[] {
  if (titleLine === undefined) return [title];
  return titleLine.map(({ words, looks }) =>
    looks.reduceRight<Element | string>((inner, look) => h(TAGS[look], inner), words),
  );
}

/** The title of a block as it is set. */
export function blockTitled(node: {
  readonly attributes: Readonly<Record<string, string>>;
  readonly titleLine?: TitleLine | undefined;
}): (Element | string)[] {
  return titled({ title: node.attributes['title'] ?? '', titleLine: node.titleLine });
}
