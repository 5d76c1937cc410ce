import type { FootnoteReference, Nodes, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { lineOf, sliceLine, type Line, type Run } from './at-signs/line.js';
import { visit } from '../tree/visit.js';

const CALL = /\[\^([^[\]\n]+)\]/gu;

/** Makes calls of the `[^x]` that Markdown leaves as words because no note of that name stands in the chapter: they are reported, not printed. */
export function noteCalls(tree: Root, file: VFile): void {
  const { toPoint } = location(file);
  const placed = ({ from, to }: { from?: number | undefined; to?: number | undefined }) => {
    const [start, end] = [toPoint(from ?? -1), toPoint(to ?? -1)];
    return start === undefined || end === undefined ? {} : { position: { start, end } };
  };
  const words = (run: Run): Nodes => {
    if ('node' in run) return run.node;
    const text: Text = { type: 'text', value: run.value, ...placed(run) };
    return text;
  };
  visit(tree, (node: Nodes) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'text' && child.value.includes('[^')))
      return;
    const line = lineOf(node.children, String(file));
    const children: Nodes[] = [];
    let done = 0;
    for (const { index, 0: typed, 1: label = '' } of callsIn(line)) {
      const end = index + typed.length;
      const place = placed({ from: line.chars[index]?.from, to: line.chars[end - 1]?.to });
      const call: FootnoteReference = { type: 'footnoteReference', identifier: label.toLowerCase(), label, ...place };
      children.push(...sliceLine(line, done, index).map(words), call);
      done = end;
    }
    if (done === 0) return;
    node.children = [
      ...children,
      ...sliceLine(line, done, line.text.length).map(words),
    ] as Parents['children'] as never;
  });
}

function callsIn({ text, chars }: Line): RegExpExecArray[] {
  return [...text.matchAll(CALL)].filter(({ index }) => ![0, 1].some((step) => chars[index + step]?.escaped === true));
}
