import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { SECTION } from '../model/blocks.js';
import { report } from '../model/finding.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

const LABEL = /\s*\{#([^}\s]+)\}\s*$/;

/** Takes `{#sec-…}` off the ends of headings, and reports levels other than ## and ###. */
export function headings(tree: Root, file: VFile): void {
  visit(tree, 'heading', (heading) => {
    if (heading.depth !== 2 && heading.depth !== 3) {
      const reason = `Unexpected heading of level ${String(heading.depth)}, expected ## or ###`;
      report(file, RULES.heading, { reason, place: heading });
    }
    takeLabel(heading, file);
  });
}

function takeLabel(heading: Heading, file: VFile): void {
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? LABEL.exec(last.value) : null;
  if (last?.type !== 'text' || found?.[1] === undefined) return;
  last.value = last.value.slice(0, found.index);
  if (last.value === '') heading.children.pop();
  if (!found[1].startsWith(`${SECTION}-`)) {
    const reason = `Unexpected label \`${found[1]}\`, expected one that begins with ${SECTION}-`;
    report(file, RULES.label, { reason, place: heading });
  }
  heading.data = { ...heading.data, label: found[1] };
}
