import type { Root } from 'mdast';
import type { Parent } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { isParent } from '../tree/parents.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** A comment that says nothing but the name of a marker, as other tools open and close a passage. */
const MARKER =
  /<!--\s*\/?(?:begin|end|start|stop)?[\s:_-]*(?:no[nt][\s_-]?public|internal|confidential|restricted)(?:[\s:_-]+(?:only|begin|end|start|stop))?\s*-->/i;

/** Removes comments (they are for the author, `allow` among them) and refuses every other piece of HTML. */
export function refuseHtml(tree: Root, file: VFile): void {
  visit(tree, 'html', (node) => {
    if (MARKER.test(node.value)) {
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

function removeHtml(parent: Parent): void {
  parent.children = parent.children.filter((child) => child.type !== 'html');
  for (const child of parent.children) if (isParent(child)) removeHtml(child);
}
