import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';

/** What a file of the book is made of. */
export interface Document {
  readonly language: string;
  readonly title: string;
  readonly body: readonly ElementContent[];
  readonly className?: readonly string[];
}

/** A file of the book as XHTML. */
export function xhtmlOf({ language, title, body, className = [] }: Document): string {
  const html = h('html', { xmlns: 'http://www.w3.org/1999/xhtml', lang: language, 'xml:lang': language }, [
    h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), h('link', { rel: 'stylesheet', href: 'book.css' })]),
    h('body', { className: [...className] }, [...body]),
  ]);
  html.properties['xmlns:epub'] = 'http://www.idpf.org/2007/ops';
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(toXast(root), { closeEmptyElements: true })}\n`;
}
