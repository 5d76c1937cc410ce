// Compiled, never run: a block, list, status or node of ours without a handler must not compile.
import type { BlockKind, CaseStatus, DrawKind } from '../src/model/blocks.js';
import type { Block, Draw, OwnNode } from '../src/model/nodes.js';
import { blockHandlers, type BlockHandles } from '../src/write/page/block.js';
import { drawHandlers } from '../src/write/page/draw.js';
import { handlers } from '../src/write/page/handlers.js';
import type { Handle, Setting } from '../src/write/page/setting.js';

declare const setting: Setting;

type Total<Kinds extends string, Handler> = Readonly<Record<Kinds, Handler>>;

// @ts-expect-error A block that nobody sets.
export const blocks: Total<BlockKind | 'verse', Handle<Block>> = blockHandlers(setting);
// @ts-expect-error A block whose title would be dropped, because its handler sets children alone.
export const titled: Pick<BlockHandles, 'finding'> = { finding: blockHandlers(setting).lead };
// @ts-expect-error A list that nobody draws.
export const draws: Total<DrawKind | 'index', Handle<Draw>> = drawHandlers(setting);
// @ts-expect-error A node that no handler takes would go the way of Markdown, which does not know it.
export const nodes: Total<OwnNode['type'] | 'verse', unknown> = handlers(setting);
// @ts-expect-error A status without its words.
export const statuses: Total<CaseStatus, string> = { charges: 'Charges only', operational: 'Operational result' };

// What is there is whole.
export const all: BlockHandles = blockHandlers(setting);
export const drawn: Total<DrawKind, Handle<Draw>> = drawHandlers(setting);
export const own: Total<OwnNode['type'], unknown> = handlers(setting);
