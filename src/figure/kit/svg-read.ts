import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ATTRIBUTES, ELEMENTS, isEditors, linkFault, styleFault, SVG, WITH_TEXT, XLINK } from './svg-names.js';
import type { SvgElement } from './svg-tree.js';
import { drawnElements } from './svg-use.js';

/** What is wrong with an SVG, where; `broken` where it is no XML, `unsafe` where it holds more than an image. */
export interface SvgFault {
  readonly what: string;
  readonly line: number;
  readonly column: number;
  readonly kind: 'unsafe' | 'broken';
}

/** The image, rebuilt of what is allowed; undefined where there is none, or where a fault stands. */
export interface SvgRead {
  readonly svg?: SvgElement;
  readonly faults: readonly SvgFault[];
}

/**
 * Who wrote it. Mermaid writes HTML beside the words that stand for it in a `switch`, and links around shapes: those are left
 * out, where an author is told.
 */
export type From = 'author' | 'mermaid';

const DEEPEST = 100;
const MOST = 50_000;

interface Open extends SvgElement {
  readonly attributes: Record<string, string>;
  readonly children: (SvgElement | string)[];
  /** Nothing of it is kept: an editor's notes, or what was refused. */
  readonly left: boolean;
}

/**
 * Reads an SVG strictly, as XML with namespaces, and rebuilds it from the names that are allowed. Whatever else stands in
 * it is a fault, but for the notes of editors, which are left out.
 */
export function readSvg(text: string, { from }: { from: From } = { from: 'author' }): SvgRead {
  const reading = new Reading(from);
  reading.parse(text);
  const { root, faults } = reading;
  if (root === undefined && faults.length === 0) return { faults: [{ what: NO_SVG, ...FIRST, kind: 'broken' }] };
  if (root === undefined || faults.length > 0) return { faults };
  const { elements, circular } = drawnElements(root);
  if (elements > MOST)
    return { faults: [{ what: `\`use\` that draws more than ${String(MOST)} elements`, ...FIRST, kind: 'unsafe' }] };
  if (circular) return { faults: [{ what: '`use` that draws what it stands in', ...FIRST, kind: 'unsafe' }] };
  return { svg: root, faults };
}

const NO_SVG = 'text without an `svg` element';
const FIRST = { line: 1, column: 1 };

/** Thrown by a handler of the parser, which has no other way to be ended. */
class Ended extends Error {}

/** So many faults say enough. */
const ENOUGH = 20;

class Reading {
  constructor(private readonly from: From) {}

  root: SvgElement | undefined;
  faults: SvgFault[] = [];
  private readonly open: Open[] = [];
  private readonly parser = new SaxesParser({ xmlns: true, additionalNamespaces: { xlink: XLINK } });
  private begun = { line: 1, column: 1 };
  private count = 0;
  private errors = 0;

  parse(text: string): void {
    const { parser } = this;
    parser.on('error', ({ message }) => {
      this.onError(message);
    });
    parser.on('opentagstart', ({ name }) => {
      this.begun = { line: parser.line, column: Math.max(parser.column - name.length - 1, 1) };
    });
    parser.on('opentag', (tag) => {
      this.onOpen(tag);
    });
    parser.on('closetag', () => this.onClose());
    parser.on('text', (words) => this.onText(words));
    parser.on('cdata', (words) => this.onText(words));
    parser.on('comment', (words) => {
      if (this.open.length === 0 && /[<>]/.test(words)) this.unsafe('markup in a comment beside the `svg` element');
    });
    parser.on('processinginstruction', ({ target }) => {
      if (this.open.at(-1)?.left !== true) this.unsafe(`\`<?${target}?>\``);
    });
    parser.on('doctype', (words) => {
      if (/\[|ENTITY/i.test(words)) this.unsafe('an entity or a declaration of its own');
    });
    try {
      parser.write(text.replace(/^\uFEFF/, '')).close();
    } catch (cause) {
      if (!(cause instanceof Ended)) throw cause;
    }
    // Beside an image other things are a danger; where there is no image, the file is only broken.
    if (!/<(?:\w{1,20}:)?svg[\s>/]/i.test(text))
      this.faults = this.faults.map((fault) => ({ ...fault, kind: 'broken' }));
  }

  /** A fault of the XML inside the image ends the reading: those behind it would only follow from it. */
  private onError(message: string): void {
    this.errors += 1;
    if (this.errors > 100) throw new Ended();
    if (this.open.length === 0) {
      if (!message.includes('only one root')) this.unsafe(OUTSIDE);
      return;
    }
    this.fault(`text that is no XML (${withoutPlace(message)})`, 'broken');
    throw new Ended();
  }

  private onOpen(tag: SaxesTagNS): void {
    const above = this.open.at(-1);
    if (above === undefined && this.root !== undefined)
      this.unsafe(`\`<${tag.name}>\` outside the \`svg\` element`, this.begun);
    this.countOne();
    const left = above?.left === true || this.isLeft(tag, above);
    const attributes = left ? {} : this.attributesOf(tag);
    this.open.push({ name: tag.local, attributes, children: [], left });
  }

  /** Too many elements, or too many in one another, end the reading: it would take a time without end. */
  private countOne(): void {
    this.count += 1;
    const fault = this.count > MOST ? TOO_MANY : this.open.length >= DEEPEST ? TOO_DEEP : undefined;
    if (fault === undefined) return;
    this.unsafe(fault, this.begun);
    throw new Ended();
  }

  private isLeft({ name, local, uri }: SaxesTagNS, above: Open | undefined): boolean {
    if (above === undefined && this.root !== undefined) return true;
    if (isEditors(uri)) return true;
    if (this.from === 'mermaid' && local === 'foreignObject' && above?.name === 'switch') return true;
    if (above === undefined && local !== 'svg') {
      this.unsafe(`\`<${name}>\` outside the \`svg\` element`, this.begun);
      return true;
    }
    if ((uri !== SVG && uri !== '') || !ELEMENTS.has(local)) {
      this.unsafe(`\`<${name}>\``, this.begun);
      return true;
    }
    return local === 'metadata';
  }

  private attributesOf(tag: SaxesTagNS): Record<string, string> {
    const kept: Record<string, string> = {};
    for (const { name, local, uri, value } of Object.values(tag.attributes)) {
      if (/^on/i.test(local)) this.unsafe(`\`${name}\``, this.begun);
      const isLink = local === 'href' && (uri === '' || uri === XLINK);
      if (isLink && tag.local === 'a' && this.from === 'mermaid') continue;
      const fault = isLink ? linkFault(tag.local, value) : styleFault(value);
      const known = isLink || (uri === '' && ATTRIBUTES.has(local));
      if (known && fault !== undefined) this.unsafe(fault, this.begun);
      if (known && !isLink && isEndless(local, value))
        this.unsafe(`\`${local}\` of more than ${ENDLESS_SAID} units`, this.begun);
      if (known) kept[isLink && uri === XLINK ? 'xlink:href' : local] = value;
      else if (name === 'xml:space') kept[name] = value;
    }
    return kept;
  }

  private onClose(): void {
    const { left = true, ...closed } = this.open.pop() ?? {};
    if (left || !('name' in closed)) return;
    const fault = closed.name === 'style' ? styleFault(closed.children?.join('') ?? '') : undefined;
    if (fault !== undefined) this.unsafe(fault);
    const above = this.open.at(-1);
    if (above === undefined) this.root ??= closed as SvgElement;
    else above.children.push(closed as SvgElement);
  }

  private onText(words: string): void {
    const above = this.open.at(-1);
    if (above === undefined) {
      if (words.trim() !== '') this.unsafe(OUTSIDE);
      return;
    }
    if (above.left || !WITH_TEXT.has(above.name)) return;
    above.children.push(words);
  }

  private unsafe(what: string, at = this.here()): void {
    this.fault(what, 'unsafe', at);
  }

  private fault(what: string, kind: SvgFault['kind'], at = this.here()): void {
    const known = this.faults.some((one) => one.what === what && one.line === at.line);
    if (!known) this.faults.push({ what, kind, ...at });
    if (this.faults.length >= ENOUGH) throw new Ended();
  }

  private here(): { line: number; column: number } {
    return { line: this.parser.line, column: Math.max(this.parser.column, 1) };
  }
}

/** In units of the image: maps are drawn in metres of the globe, nothing in more. */
const ENDLESS = 1e8;
const ENDLESS_SAID = '100,000,000';

const LENGTHS =
  /^(?:x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|fx|fy|dx|dy|width|height|viewBox|points|d|transform|patternTransform|gradientTransform|font-size|stroke-width|refX|refY|markerWidth|markerHeight)$/;

/** Whether an attribute of geometry asks for more than any page or map has, or for no number. */
function isEndless(name: string, value: string): boolean {
  if (!LENGTHS.test(name)) return false;
  const numbers = value.match(/\d[\d.]*(?:[eE][+-]?\d+)?|Infinity|NaN/g) ?? [];
  return numbers.some((one) => !(Math.abs(Number.parseFloat(one)) <= ENDLESS));
}

function withoutPlace(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}

const OUTSIDE = 'text outside the `svg` element';
const TOO_MANY = `more than ${String(MOST)} elements`;
const TOO_DEEP = `elements nested deeper than ${String(DEEPEST)} levels`;
