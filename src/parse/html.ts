import type { Root } from 'mdast';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { isParent } from '../tree/parents.js';
import { NAMES } from '../tree/withheld/names.js';
import { seenIn } from '../tree/withheld/seen.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** A comment that says nothing but the name of a marker, as other tools open and close a passage. */
const MARKER = new RegExp(
  `^<!--\\s*[:@#!{[%/(]*(?:begin|end|start|stop|open|close|if|endif)?[\\s:_-]*${NAMES.any}(?:[\\s:_-]+(?:only|begin|end|start|stop|text|part|passage|from here|until here))?[\\s:/%}\\])]*-->$`,
  'u',
);

/** One that says where what is left out begins or ends. */
const LEFT_OUT =
  /^<!--\s*(?:\/|(?:begin|end|start|stop)[\s:_-]+)?(?:int|exclude|ignore|omit|skip|cut|hide|no ?-?print|private|draft)(?:[\s:_-]+(?:begin|end|start|stop))?\s*-->$/;
const ENDS = /\/|begin|end|start|stop|exclude|no ?-?print|\bint\b/;

/** Removes comments (they are for the author, `allow` among them) and refuses every other piece of HTML. */
export function refuseHtml(tree: Root, file: VFile): void {
  visit(tree, 'html', (node) => {
    if (isMarker(node.value)) {
      const reason = `Unexpected comment \`${node.value.slice(0, 40)}\`, which withholds nothing, expected :::non-public{originator="…"}`;
      report(file, RULES.html, { reason, place: node });
    }
    const rest = node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
    if (rest === '') return;
    report(file, RULES.html, { reason: `Unexpected HTML \`${rest.slice(0, 40)}\`, expected Markdown`, place: node });
  });
  visit(tree, 'text', (node) => {
    if (!node.value.includes('<!--')) return;
    const reason =
      'Unexpected `<!--` that is printed as words, expected a comment that closes before the next blank line';
    report(file, RULES.html, { reason, place: node });
  });
  removeHtml(tree);
}

/** Every comment of a piece of HTML by itself. */
function isMarker(html: string): boolean {
  const comments = (html.match(/<!--[^]*?-->/g) ?? []).map((comment) => seenIn(comment).toLowerCase());
  return comments.some((comment) => MARKER.test(comment) || (LEFT_OUT.test(comment) && ENDS.test(comment)));
}

function removeHtml(parent: Parent): void {
  parent.children = parent.children.filter((child) => child.type !== 'html');
  for (const child of parent.children) if (isParent(child)) removeHtml(child);
}
