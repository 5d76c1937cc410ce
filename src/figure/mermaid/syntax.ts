import { z } from 'zod';
import { report } from '../../model/finding.js';
import { remember, type Step } from '../../model/remember.js';
import { ToolError, type World } from '../../model/world.js';
import { RULES } from '../rules.js';
import { READER, type Reading } from './in-node.js';
import { stripComments, type Diagram } from './lines.js';
import { syntaxFaultOf, tooLong } from './mermaid.js';
import { MERMAID } from './page.js';
import { holdsUntaken } from './untaken.js';

const schema: z.ZodType<Reading> = z.strictObject({ fault: z.string().optional() }) as z.ZodType<Reading>;

const READING: Step<Reading> = { name: 'figure/mermaid-syntax', browser: false, read: (kept) => schema.parse(kept) };

/** How long Mermaid may take to read one diagram, and how many megabytes. */
const [TIMEOUT_MS, MEGABYTES] = [60_000, 512];

/** Reports what Mermaid does not understand of a diagram, where none is drawn: by its own parser, in a process of its own, without a browser. */
export async function checkDiagram(world: World, diagram: Diagram): Promise<void> {
  if (holdsUntaken(diagram) || tooLong(diagram)) return;
  const definition = stripComments(diagram.text);
  const place = { line: diagram.above + 1, column: 1 };
  try {
    const { fault } =
      (await remember(world, { step: READING, inputs: [definition.text] }, () => read(world, definition.text))) ?? {};
    const found = fault === undefined ? undefined : syntaxFaultOf(new Error(fault), definition);
    // What else Mermaid says comes of the browser that is not there; the build will tell.
    if (found === undefined) return;
    report(diagram.file, RULES.diagramSyntax, {
      reason: found.reason,
      place: { line: diagram.above + found.line, column: 1 },
    });
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const reason = `Unexpected diagram that cannot be read (${error.message}), expected shapes and words`;
    report(diagram.file, RULES.diagramSyntax, { reason, place });
  }
}

async function read(world: World, text: string): Promise<Reading | undefined> {
  const node = await world.findTool('node');
  if (node === undefined) return undefined;
  const mermaid = new TextDecoder().decode(await world.readPackage(MERMAID));
  const { code, stdout } = await world.run({
    command: node,
    args: [`--max-old-space-size=${String(MEGABYTES)}`, 'read.mjs'],
    timeoutMs: TIMEOUT_MS,
    files: new Map([
      ['read.mjs', READER],
      ['mermaid.js', mermaid],
      ['diagram.mmd', text],
    ]),
  });
  if (code !== 0) throw new ToolError('mermaid', 'Mermaid ended before it had read the diagram');
  return schema.parse(JSON.parse(stdout));
}
