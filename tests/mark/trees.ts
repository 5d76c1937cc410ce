import type { Root } from 'mdast';
import type { Node } from 'unist';

/** A tree made by hand. */
export interface Tree extends Node {
  readonly children?: Tree[];
  readonly value?: string;
}

export const text = (value: string): Tree => ({ type: 'text', value });

export const node = (type: string, children: readonly Tree[] = [], more: object = {}): Tree => ({
  type,
  ...more,
  children: [...children],
});

export const line = (words: string, type = 'paragraph'): Tree => node(type, words === '' ? [] : [text(words)]);

export const root = (...children: readonly Tree[]): Root => node('root', children) as unknown as Root;

/** A tree in one line: its types, the words of its texts, and behind a frame who withholds it and whether it goes on. */
export function shapeOf(tree: Node): string {
  const { type, value, children, originator, continues } = tree as Tree & { originator?: string; continues?: true };
  if (type === 'text') return `"${value ?? ''}"`;
  const said = originator === undefined ? '' : `:${originator}${continues === true ? '+' : ''}`;
  return `${type}${said}(${(children ?? []).map(shapeOf).join(' ')})`;
}
