import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Finding } from '../model/finding.js';
import { countsOf } from '../report/text.js';

/**
 * A page with what sets it in a browser: Paged.js, sheets on a desk, a line of findings. All of it is added to the tree, so
 * nothing that an author wrote is ever taken for the place where it goes.
 */
export function withPages(html: string, findings: readonly Finding[]): string {
  const tree = fromHtml(html);
  const root = elementOf(tree, 'html');
  const head = root === undefined ? undefined : elementOf(root, 'head');
  // The preview sends a policy of its own, which lets its scripts run.
  if (head !== undefined) head.children = head.children.filter((child) => !isPolicy(child));
  head?.children.push(
    h('link', { rel: 'stylesheet', href: 'preview.css', dataPagedjsIgnore: '' }),
    barOf(findings),
    h('script', { src: 'preview.js' }),
    h('script', { src: 'paged.js' }),
  );
  return unified().use(rehypeStringify, { upperDoctype: true }).stringify(tree);
}

/** A page that says one thing. */
export function pageSaying(words: string): string {
  const body = words === '' ? [] : [h('p', words)];
  const root: Root = { type: 'root', children: [h('html', { lang: 'en' }, [h('head'), h('body', body)])] };
  return `<!DOCTYPE html>${unified().use(rehypeStringify).stringify(root)}`;
}

function isPolicy(child: ElementContent): boolean {
  return child.type === 'element' && child.properties['httpEquiv']?.toString() === 'Content-Security-Policy';
}

function elementOf(parent: Root | Element, name: string): Element | undefined {
  const children: readonly RootContent[] = parent.children;
  return children.find((child): child is Element => child.type === 'element' && child.tagName === name);
}

/** The findings, kept out of the pages until these are set. */
function barOf(findings: readonly Finding[]): Element {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const items = errors.map(({ file, line, message }) => h('li', [h('code', `${file}:${String(line)}`), ` ${message}`]));
  const bar = h('aside', { id: 'imprimatur-bar' }, [h('b', countsOf(findings)), h('ul', items)]);
  return { ...h('template', { id: 'imprimatur-findings' }), content: { type: 'root', children: [bar] } };
}
