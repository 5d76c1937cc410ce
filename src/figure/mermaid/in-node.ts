import type * as Vm from 'node:vm';
import type { Mermaid } from 'mermaid';

/** What Mermaid's own parser says of a diagram: nothing, or what it does not understand. */
export interface Reading {
  readonly fault?: string;
}

interface Given {
  readonly vm: typeof Vm;
  /** Mermaid in one file. */
  readonly mermaid: string;
  readonly text: string;
}

/** As much of a page as Mermaid asks for while it loads and reads: no element in it is ever drawn. Sent as its source. */
function emptyPage(): Record<string, unknown> {
  class Node {
    get parentNode(): null {
      return null;
    }
  }
  class Element extends Node {}
  const nothing = (): undefined => undefined;
  const holding = (inner: string): object => {
    const body = { innerHTML: inner, outerHTML: inner, firstChild: null };
    return { ...document, body, documentElement: body, getElementsByTagName: () => [body] };
  };
  const document: Record<string, unknown> = {
    nodeType: 9,
    addEventListener: nothing,
    createElement: () => ({ content: {} }),
    createNodeIterator: () => ({ nextNode: () => null }),
    createDocumentFragment: nothing,
    getElementsByTagName: () => [],
    importNode: nothing,
    implementation: { createHTMLDocument: () => holding('') },
  };
  class DOMParser {
    parseFromString(inner: string): object {
      return holding(inner);
    }
  }
  const names = ['HTMLTemplateElement', 'DocumentFragment', 'NamedNodeMap', 'HTMLFormElement'];
  const kinds = Object.fromEntries(names.map((name) => [name, class extends Element {}]));
  return { document, Node, Element, DOMParser, NodeFilter: {}, addEventListener: nothing, ...kinds };
}

/**
 * Reads a diagram with Mermaid where there is no browser: in a context that holds only what Mermaid asks for. The diagram is a
 * text that its parser is given. Runs in a process of its own: sent as its source.
 */
async function readDiagram({ vm, mermaid, text }: Given): Promise<Reading> {
  const nothing = (): undefined => undefined;
  const silent = { log: nothing, info: nothing, debug: nothing, warn: nothing, error: nothing, trace: nothing };
  const page: Record<string, unknown> = { ...emptyPage(), console: silent };
  Object.assign(page, { URL, TextEncoder, TextDecoder, structuredClone, setTimeout, clearTimeout, queueMicrotask });
  Object.assign(page, { navigator: { userAgent: '' }, location: { href: 'about:blank' }, window: page, self: page });
  vm.runInContext(mermaid, vm.createContext(page));
  const read = page['mermaid'] as Mermaid;
  read.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false });
  try {
    await read.parse(text);
    return {};
  } catch (cause) {
    return { fault: (cause as { message?: unknown } | undefined)?.message?.toString() ?? '' };
  }
}

/** The program that reads `diagram.mmd` with `mermaid.js`, both beside it, and prints a Reading as JSON. */
export const READER = `import vm from 'node:vm';
import { readFileSync } from 'node:fs';
globalThis.__name = (named) => named;
${String(emptyPage)}
const read = ${String(readDiagram)};
const [mermaid, text] = ['mermaid.js', 'diagram.mmd'].map((file) => readFileSync(file, 'utf8'));
process.stdout.write(JSON.stringify(await read({ vm, mermaid, text })));
process.exit(0);
`;
