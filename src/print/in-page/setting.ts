/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

interface PagedWindow {
  readonly Paged: {
    readonly Handler: new (...given: never[]) => object;
    registerHandlers(...handlers: unknown[]): void;
  };
  readonly PagedPolyfill: { preview(): Promise<{ total: number }> };
}

/** Sets the page with Paged.js. */
export async function setPages(): Promise<number> {
  const { PagedPolyfill } = window as unknown as PagedWindow;
  await document.fonts.ready;
  repeatHeads();
  const flow = await PagedPolyfill.preview();
  await document.fonts.ready;
  return flow.total;
}

/** All that is ours in how Paged.js sets a page: a table that goes on over pages shows its head on each. */
function repeatHeads(): void {
  const { Paged } = window as unknown as PagedWindow;
  const heads = new Map<string, Element>();
  class RepeatHeads extends Paged.Handler {
    afterParsed(content: DocumentFragment): void {
      for (const table of content.querySelectorAll('table')) {
        const head = table.querySelector(':scope > thead');
        if (head !== null) heads.set(table.getAttribute('data-ref') ?? '', head);
      }
    }
    renderNode(clone: Node, source: Node): void {
      const table = clone instanceof Element ? clone.closest('table[data-split-from]') : null;
      if (table === null || table.querySelector(':scope > thead') !== null) return;
      const head = heads.get(table.getAttribute('data-ref') ?? '');
      // A table that is parted before its own head still has it to come.
      const isPast =
        head !== undefined && (head.compareDocumentPosition(source) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      if (head === undefined || !isPast) return;
      const columns = head.parentElement?.querySelector(':scope > colgroup');
      table.prepend(...(columns == null ? [] : [columns.cloneNode(true)]), copyOfHead(head));
    }
  }
  Paged.registerHandlers(RepeatHeads);
}

function copyOfHead(head: Element): Element {
  const copy = head.cloneNode(true) as Element;
  copy.setAttribute('data-repeated', '');
  copy.setAttribute('aria-hidden', 'true');
  for (const call of copy.querySelectorAll('.fncall, .fn, [data-note], [data-footnote-call], sup a')) call.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['id', 'data-id', 'data-ref', 'data-own', 'data-label', 'data-cite'])
      element.removeAttribute(name);
  }
  return copy;
}

/** What is sent to the page. */
export const SETTING = [setPages, repeatHeads, copyOfHead];

/** The same for a page that another program sets with Paged.js: its source, to be run there first. */
export const REPEATING = [repeatHeads, copyOfHead];
