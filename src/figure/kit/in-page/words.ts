/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

// From the other files of this folder, which are sent with this one.
declare function number(value: number): string;
declare function bakeStyle(from: Element, to: Element, names: readonly string[]): void;

/** Words, line by line. */
export const WORDS = [linesOf, bakeLine, bakeWords];

/** A line of words and its box, in the units of the drawing. */
export interface BakedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function linesOf(text: SVGTextElement): SVGTextContentElement[] {
  const spans = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan')];
  const lines = spans.filter((span) => span.hasAttribute('x') || span.hasAttribute('dy'));
  const parts: SVGTextContentElement[] = lines.length > 0 ? lines : [text];
  return parts.filter((part) => (part.textContent ?? '').trim() !== '' && part.getNumberOfChars() > 0);
}

/** A line as a text element of its own, put before the text it comes from. */
function bakeLine(part: SVGTextContentElement, text: SVGTextElement, matrix: DOMMatrix): [BakedWords, number] {
  const start = part.getStartPositionOfChar(0);
  const one = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  const leaf = part.querySelector('tspan') ?? part;
  bakeStyle(leaf, one, ['font-family', 'font-size', 'font-weight', 'font-style', 'fill']);
  one.setAttribute('x', number(start.x));
  one.setAttribute('y', number(start.y));
  const transform = text.getAttribute('transform') ?? '';
  if (transform !== '') one.setAttribute('transform', transform);
  one.textContent = (part.textContent ?? '').replace(/\s+/g, ' ').trim();
  const box = part.getBoundingClientRect();
  const from = new DOMPoint(box.left, box.top).matrixTransform(matrix);
  const to = new DOMPoint(box.right, box.bottom).matrixTransform(matrix);
  text.before(one, '\n');
  const words = { text: one.textContent, x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  return [words, parseFloat(getComputedStyle(leaf).fontSize)];
}

/** One text element for each line of words; their boxes, and the size of the smallest. */
function bakeWords(svg: SVGSVGElement): { words: BakedWords[]; smallest: number } {
  const words: BakedWords[] = [];
  let smallest = Infinity;
  const matrix = svg.getScreenCTM()?.inverse() ?? new DOMMatrix();
  for (const text of svg.querySelectorAll('text')) {
    for (const part of linesOf(text)) {
      const [line, size] = bakeLine(part, text, matrix);
      words.push(line);
      smallest = Math.min(smallest, size);
    }
    text.remove();
  }
  return { words, smallest };
}
