import ts from 'typescript';

/** The name under which a function, or a file outside its functions, says that it was run. */
export function reachOf(file: string, tree: ts.SourceFile, position: number): string {
  let inside = 0;
  const visit = (node: ts.Node): void => {
    const body = bodyOf(node);
    if (body !== undefined && body.getStart(tree) <= position && position < body.getEnd()) inside = body.getStart(tree);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return `${file}:${String(inside)}`;
}

/** A source text that says of each of its functions when it is run. */
export function telling(file: string, source: string): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const inserts: { at: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const body = bodyOf(node);
    if (body !== undefined) {
      const at = body.getStart(tree);
      const call = `globalThis.imprimaturReach?.(${JSON.stringify(`${file}:${String(at)}`)})`;
      if (ts.isBlock(body)) inserts.push({ at: at + 1, text: `${call};` });
      else inserts.push({ at, text: `(${call},` }, { at: body.getEnd(), text: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  inserts.sort((a, b) => b.at - a.at);
  const told = inserts.reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), source);
  return `${told}\nglobalThis.imprimaturReach?.(${JSON.stringify(`${file}:0`)});\n`;
}

function bodyOf(node: ts.Node): ts.Node | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node)) return undefined;
  return node.body as ts.Node | undefined;
}
