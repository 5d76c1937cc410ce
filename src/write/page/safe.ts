import type { Element, ElementContent } from 'hast';
import { SKIP, visit } from '../../tree/visit.js';

/** What a link of a page may lead to: the web, an address, a telephone, a place of the page. */
const ADDRESS = /^(?:#|https?:\/\/|mailto:|tel:)/i;

/** What a picture may be: one that the page brings. */
const PICTURE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]*$/;

/** Elements that no page of this tool has a use for, and that run, fetch or stand in for something. */
const REFUSED = new Set(
  'script iframe frame object embed applet base link meta form button foreignobject audio video animate set'.split(' '),
);

/**
 * The last look at a page before it is written: whatever came this way, no element of it runs or fetches anything, and no
 * link leads anywhere but where links lead. What an author wrote amiss was reported where it stands; this takes it out.
 */
export function safe(body: ElementContent[]): ElementContent[] {
  const root: Element = { type: 'element', tagName: 'body', properties: {}, children: body };
  visit(root, 'element', (node, index, parent) => {
    if (parent !== undefined && index !== undefined && REFUSED.has(node.tagName.toLowerCase())) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const [name, value] of Object.entries(node.properties)) {
      if (!isSafe(node.tagName, name, String(value))) node.properties[name] = undefined;
    }
    return undefined;
  });
  return root.children;
}

function isSafe(element: string, name: string, value: string): boolean {
  if (/^on/i.test(name) || /^(?:srcset|srcdoc|action|formAction|ping|background|poster)$/i.test(name)) return false;
  if (name === 'src') return PICTURE.test(value);
  if (!/^(?:href|xLinkHref)$/.test(name)) return true;
  return element === 'image' ? PICTURE.test(value) : ADDRESS.test(value);
}
