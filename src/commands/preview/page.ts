import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/**
 * A page with what sets it in a browser: Paged.js, and sheets on a desk. All of it is added to the tree, so that nothing
 * that an author wrote is ever taken for the place where it goes.
 */
export function pageOf(html: string): string {
  const tree = fromHtml(html);
  const root = elementOf(tree, 'html');
  const head = root === undefined ? undefined : elementOf(root, 'head');
  // The desk sends a policy of its own, which lets its scripts run.
  if (head !== undefined) head.children = head.children.filter((child) => !isPolicy(child));
  head?.children.push(
    h('link', { rel: 'stylesheet', href: '../../pages.css', dataPagedjsIgnore: '' }),
    h('script', { src: '../../pages.js' }),
    h('script', { src: '../../paged.js' }),
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
