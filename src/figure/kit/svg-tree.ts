import { escaped } from '../../tree/escaped.js';

/** An element of an SVG, made of names and values that are allowed and of nothing else. */
export interface SvgElement {
  readonly name: string;
  /** By name; `xlink:href` and `xml:space` are the only names with a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

/** The tree as XML, every value escaped. The namespace is left to whoever puts it into a page. */
export function toXml(node: SvgElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(toXml).join('')}</${node.name}>`;
}

/** The tree with every id of its own behind `prefix`, and every reference to one of them. */
export function withOwnIds(svg: SvgElement, prefix: string): SvgElement {
  const ids = new Set(idsOf(svg));
  const own = (id: string): string => (ids.has(id) ? `${prefix}-${id}` : id);
  return renamed(svg, own);
}

function idsOf(node: SvgElement | string): string[] {
  if (typeof node === 'string') return [];
  const { id } = node.attributes;
  return [...(id === undefined ? [] : [id]), ...node.children.flatMap(idsOf)];
}

function renamed(node: SvgElement, own: (id: string) => string): SvgElement {
  const attributes = Object.entries(node.attributes).map(([name, value]): [string, string] => {
    if (name === 'id') return [name, own(value)];
    if (/^(xlink:)?href$/.test(name) && value.startsWith('#')) return [name, `#${own(value.slice(1))}`];
    return [name, inAddresses(value, own)];
  });
  const children = node.children.map((child) => {
    if (typeof child !== 'string') return renamed(child, own);
    return node.name === 'style' ? inStyles(child, own) : child;
  });
  return { name: node.name, attributes: Object.fromEntries(attributes), children };
}

function inAddresses(value: string, own: (id: string) => string): string {
  return value.replace(/url\(\s*(["']?)#([^"'()\s]+)\1\s*\)/g, (_, quote: string, id: string) => {
    return `url(${quote}#${own(id)}${quote})`;
  });
}

/** In a style sheet `#a` before a brace is an id, behind one it may be a colour. */
function inStyles(css: string, own: (id: string) => string): string {
  const parts = inAddresses(css, own).split('{');
  return parts
    .map((part, index) => {
      if (index === parts.length - 1) return part;
      const end = part.lastIndexOf('}') + 1;
      const selector = part.slice(end).replace(/#([\w-]+)/g, (_, id: string) => `#${own(id)}`);
      return part.slice(0, end) + selector;
    })
    .join('{');
}
