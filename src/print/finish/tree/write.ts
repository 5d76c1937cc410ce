import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { ROLES } from './types.js';
import { isTag, tagsIn, type Annotation, type Child, type Content, type Tag } from './tag.js';

/** What is gathered while the tags are written: from content back to its tag. */
interface Writing {
  readonly context: PDFContext;
  /** By the key of a page, drawing or annotation in the parent tree. */
  readonly parents: Map<number, PDFRef | PDFRef[]>;
  readonly named: [string, PDFRef][];
}

/** Puts a tree of tags in the place of the structure tree of a PDF, and takes out the elements of the old one. */
export function writeTree(pdf: PDFDocument, tree: Tag): void {
  const { context, catalog } = pdf;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const rootRef = catalog.get(PDFName.of('StructTreeRoot'));
  if (!(rootRef instanceof PDFRef)) throw new RangeError('A structure tree that is no object of its own');
  removeTags(context, root.get(PDFName.of('K')));
  for (const index of ['ParentTree', 'IDTree']) removeIndex(context, root.get(PDFName.of(index)));
  const writing: Writing = { context, parents: new Map(), named: [] };
  const top = writeTag(writing, tree, { parent: rootRef, language: undefined });
  root.set(PDFName.of('K'), top);
  setParentTree(root, writing);
  setIds(root, writing);
  const types = new Set([...tagsIn(tree)].map(({ type }) => type));
  root.set(
    PDFName.of('RoleMap'),
    context.obj(Object.fromEntries(Object.entries(ROLES).filter(([type]) => types.has(type)))),
  );
}

function removeTags(context: PDFContext, kid: PDFObject | undefined): void {
  const value = context.lookup(kid);
  if (value instanceof PDFArray) for (const one of value.asArray()) removeTags(context, one);
  if (!(value instanceof PDFDict) || value.get(PDFName.of('S')) === undefined) return;
  removeTags(context, value.get(PDFName.of('K')));
  if (kid instanceof PDFRef) context.delete(kid);
}

/** Takes out an index of tags with its branches: its names are those of the browser's nodes, which differ from run to run. */
function removeIndex(context: PDFContext, branch: PDFObject | undefined): void {
  const value = context.lookup(branch);
  if (!(value instanceof PDFDict)) return;
  const kids = value.lookup(PDFName.of('Kids'));
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) removeIndex(context, kid);
  if (branch instanceof PDFRef) context.delete(branch);
}

function writeTag(writing: Writing, tag: Tag, from: { parent: PDFRef; language: string | undefined }): PDFRef {
  const { context } = writing;
  const dict = context.obj({ Type: 'StructElem', S: tag.type, P: from.parent });
  const ref = context.register(dict);
  const language = tag.language ?? from.language;
  if (language !== undefined && language !== from.language) dict.set(PDFName.of('Lang'), PDFString.of(language));
  const words = { Alt: tag.alternative, ActualText: tag.actual, E: tag.expansion };
  for (const [key, text] of Object.entries(words))
    if (text !== undefined) dict.set(PDFName.of(key), PDFHexString.fromText(text));
  const [first, ...more] = tag.attributes ?? [];
  if (first !== undefined) dict.set(PDFName.of('A'), more.length === 0 ? first : context.obj([first, ...more]));
  if (tag.id !== undefined) {
    dict.set(PDFName.of('ID'), PDFString.of(tag.id));
    writing.named.push([tag.id, ref]);
  }
  const page = pageOf(tag);
  if (page !== undefined) dict.set(PDFName.of('Pg'), page);
  const kids = tag.children.map((child) => writeChild(writing, child, { ref, page, language }));
  if (kids.length > 0)
    dict.set(PDFName.of('K'), kids.length === 1 && kids[0] !== undefined ? kids[0] : context.obj(kids));
  return ref;
}

interface Owner {
  readonly ref: PDFRef;
  readonly page: PDFRef | undefined;
  readonly language: string | undefined;
}

function writeChild(writing: Writing, child: Child, owner: Owner): PDFObject {
  if (isTag(child)) return writeTag(writing, child, { parent: owner.ref, language: owner.language });
  return child.kind === 'content' ? writeContent(writing, child, owner) : writeAnnotation(writing, child, owner);
}

function writeContent({ context, parents }: Writing, content: Content, owner: Owner): PDFObject {
  const holder = context.lookup(content.stream ?? content.page);
  const dict = holder instanceof PDFRawStream ? holder.dict : holder instanceof PDFDict ? holder : dictOf(holder);
  const key = dict.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  const owners = parents.get(key) ?? [];
  parents.set(key, owners);
  if (Array.isArray(owners)) owners[content.id] = owner.ref;
  if (content.stream === undefined && content.page === owner.page) return PDFNumber.of(content.id);
  const stream = content.stream === undefined ? {} : { Stm: content.stream };
  return context.obj({ Type: 'MCR', Pg: content.page, ...stream, MCID: content.id });
}

function dictOf(holder: PDFObject | undefined): PDFDict {
  if (holder !== undefined && 'dict' in holder && holder.dict instanceof PDFDict) return holder.dict;
  throw new RangeError('Marked content of what is neither page nor drawing');
}

function writeAnnotation({ context, parents }: Writing, { ref, page }: Annotation, owner: Owner): PDFObject {
  const key = context.lookup(ref, PDFDict).lookupMaybe(PDFName.of('StructParent'), PDFNumber);
  if (key !== undefined) parents.set(key.asNumber(), owner.ref);
  return context.obj({ Type: 'OBJR', Obj: ref, ...(page === undefined ? {} : { Pg: page }) });
}

function pageOf({ children }: Tag): PDFRef | undefined {
  for (const child of children) if (child.kind === 'content') return child.page;
  return undefined;
}

function setParentTree(root: PDFDict, { context, parents }: Writing): void {
  const keys = [...parents.keys()].sort((one, other) => one - other);
  const numbers = keys.flatMap((key): PDFObject[] => {
    const owner = parents.get(key) ?? [];
    if (!Array.isArray(owner)) return [PDFNumber.of(key), owner];
    const owners = Array.from(owner, (one: PDFRef | undefined) => one ?? PDFNull);
    return [PDFNumber.of(key), context.register(context.obj(owners))];
  });
  root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of((keys.at(-1) ?? -1) + 1));
}

function setIds(root: PDFDict, { context, named }: Writing): void {
  const inOrder = [...named].sort(([one], [other]) => (one < other ? -1 : 1));
  const names = inOrder.flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref]);
  if (names.length === 0) root.delete(PDFName.of('IDTree'));
  else root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: names })));
}
