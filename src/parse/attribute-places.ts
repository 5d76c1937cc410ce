import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Processor } from 'unified';
import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** Where the parser saw each attribute of a directive, from its name to the end of its value. */
export interface Seen {
  readonly position?: { readonly attributes?: Readonly<Record<string, Position | undefined>> | undefined } | undefined;
}

/** Lets the parser keep the places of a directive's attributes. */
export function keepAttributePlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown({ verbose: true })];
}

/** Where the value of each attribute stands, between its quotation marks; none where the parser kept no places. */
export function attributePlaces(directive: Node, file: VFile): Record<string, Position> {
  const { position } = (directive.data ?? {}) as Seen;
  const seen = Object.entries(position?.attributes ?? {});
  const places = seen.map(([name, at]): [string, Position | undefined] => [name, at && valueIn(at, String(file))]);
  return Object.fromEntries(places.filter((place): place is [string, Position] => place[1] !== undefined));
}

/** The attributes of a block stand on one line. */
function valueIn({ start, end }: Position, source: string): Position | undefined {
  const typed = source.slice(start.offset, end.offset);
  const [before, quote = ''] = /^[^\s=]+\s*=\s*(["']?)/.exec(typed) ?? [];
  return before === undefined ? undefined : { start: moved(start, before.length), end: moved(end, -quote.length) };
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, ...(offset === undefined ? {} : { offset: offset + by }) };
}
