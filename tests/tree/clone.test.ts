import { expect, it } from 'vitest';
import { cloned } from '../../src/tree/clone.js';

it('copies trees, and what in them is no plain object, so that neither changes with the other', () => {
  const tree = {
    type: 'root',
    none: undefined,
    nil: null,
    children: [{ type: 'text', value: 'a', place: { line: 1 } }],
  };
  const about = { tree, day: new Date(0), names: new Map([['a', ['b']]]), set: new Set([1]) };
  const copy = cloned(about);
  expect(copy).toEqual(structuredClone(about));
  expect('none' in copy.tree).toBe(true);
  copy.names.get('a')?.push('c');
  for (const child of copy.tree.children) child.place.line = 2;
  expect(about.names.get('a')).toEqual(['b']);
  expect(tree.children[0]?.place.line).toBe(1);
});
