import { report, type Words } from '../../model/finding.js';
import type { Drawing } from '../../model/drawing.js';
import { remember, type Step } from '../../model/remember.js';
import { BROWSER_ENDED, ToolError, type World } from '../../model/world.js';
import { baked } from '../kit/bake.js';
import { checked, Undrawable, type Baked } from '../kit/baked.js';
import type { Naming } from '../kit/finish.js';
import { fit } from '../kit/fit.js';
import { inTime } from '../kit/page.js';
import { readSvg } from '../kit/svg-read.js';
import { stripComments, type Definition, type Diagram } from './lines.js';
import { renderDiagram } from './page.js';
import { holdsUntaken } from './untaken.js';
import { placeOfWords, type Place } from '../place.js';
import { RULES } from '../rules.js';

const DRAWING: Step<Baked> = { name: 'figure/mermaid', browser: true, read: checked };

/** The diagram that stands in a fenced block of a chapter. */
export function fencedDiagram(text: string, place: Place): Diagram {
  const start = place.node !== undefined && 'type' in place.node ? (place.node.position?.start.line ?? 1) : 1;
  const lines = String(place.file).split('\n');
  const fence = lines.findIndex((line, index) => index >= start - 1 && /^\s*[`~]{3,}\s*mermaid\b/.test(line));
  return { text, file: place.file, above: fence < 0 ? start : fence + 1 };
}

/** Draws a diagram with Mermaid at its natural size, smaller only where it is wider than its place. */
export async function drawDiagram(
  world: World,
  diagram: Diagram,
  at: { naming: Naming; widthMm: number },
): Promise<{ drawing: Drawing; alt: string } | undefined> {
  const words = alternativeOf(diagram);
  if (holdsUntaken(diagram) || words === undefined || tooLong(diagram)) return undefined;
  const definition = stripComments(diagram.text);
  const id = at.naming.id;
  const content = await remember(world, { step: DRAWING, inputs: [id, definition.text] }, () =>
    layOut(world, diagram, { definition, id }),
  );
  if (content === undefined) return undefined;
  const naming = { ...at.naming, alt: at.naming.alt === '' ? words.descr : at.naming.alt };
  const drawing = fit(content, diagram.file, { naming, widthMm: at.widthMm, line: diagram.above + 1 });
  return { drawing, alt: `${words.title}. ${words.descr}` };
}

/** In signs: of a longer text Mermaid draws that it is too long. */
const LONGEST = 50_000;

/** Whether a diagram is longer than Mermaid draws; reports it. */
export function tooLong({ text, file, above }: Diagram): boolean {
  if (text.length <= LONGEST) return false;
  const reason = `Unexpected diagram of ${String(text.length)} signs, expected at most ${String(LONGEST)}`;
  report(file, RULES.diagramSyntax, { reason, place: { line: above + 1, column: 1 } });
  return true;
}

/** How long Mermaid may take over one diagram. */
const TIMEOUT_MS = 60_000;

async function layOut(
  world: World,
  diagram: Diagram,
  source: { definition: Definition; id: string },
): Promise<Baked | undefined> {
  const { browser } = await world.browser();
  try {
    const work = renderDiagram(world, browser, { text: source.definition.text, id: source.id });
    const { svg, faults } = readSvg(await inTime(work, TIMEOUT_MS, 'it was not drawn'), { from: 'mermaid' });
    if (svg !== undefined) return await baked(world, browser, { svg, tight: true });
    throw new Undrawable(`it holds ${faults[0]?.what ?? 'nothing'}`);
  } catch (error) {
    if (!browser.connected) throw new ToolError('browser', BROWSER_ENDED, error);
    report(diagram.file, RULES.diagramSyntax, faultOf(error, diagram, source.definition));
    return undefined;
  }
}

/** What is wrong with a diagram, at the author's line; throws an error that is not of its making. */
function faultOf(error: unknown, { above }: Diagram, definition: Definition): Words {
  const fault = syntaxFaultOf(error, definition);
  if (fault !== undefined) return { reason: fault.reason, place: { line: above + fault.line, column: 1 } };
  if (!(error instanceof Error) || error instanceof ToolError) throw error;
  const reason = `Unexpected diagram that cannot be drawn (${excerptOf(error.message)}), expected shapes and words`;
  return { reason, place: { line: above + 1, column: 1 } };
}

/** What Mermaid says of a diagram that it cannot read, at the author's line; undefined for any other failure. */
export function syntaxFaultOf(error: unknown, definition: Definition): { reason: string; line: number } | undefined {
  const message = error instanceof Error ? error.message : '';
  const known =
    /(?:Parse|Lexical|Syntax) error|Parsing failed|UnknownDiagramError|No diagram type detected|Expecting|has invalid value/i;
  if (!known.test(message)) return undefined;
  const said = /(?:error|failed)[^\n]*? (?:on )?line:? ?(\d+)/i.exec(message)?.[1];
  const line = definition.lines[Number(said ?? 1) - 1] ?? definition.lines.at(-1) ?? 1;
  const got = /got '([^']+)'/.exec(message)?.[1];
  const found = said === undefined ? 'text that is no diagram' : got === undefined ? 'words' : `\`${got}\``;
  return { reason: `Unexpected ${found} in the diagram, expected Mermaid: ${excerptOf(message)}`, line };
}

function excerptOf(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  const isStack = (line: string): boolean => /^at |\((?:\S*:\d+:\d+|<anonymous>)\)$/.test(line);
  const shown = lines.filter((line) => line !== '' && !/^-+\^?$/.test(line) && !isStack(line));
  return shown.slice(0, 2).join(' ').slice(0, 160);
}

/** The title and description that Mermaid's own words give; reports where one is absent. */
export function alternativeOf(diagram: Diagram): { title: string; descr: string } | undefined {
  const title = /^[ \t]*accTitle[ \t]*:[ \t]*(\S.*)$/m.exec(diagram.text)?.[1]?.trim();
  const descr = (/^[ \t]*accDescr[ \t]*:[ \t]*(\S.*)$/m.exec(diagram.text) ??
    /^[ \t]*accDescr\s*\{([^}]*)\}/m.exec(diagram.text))?.[1];
  if (title !== undefined && descr !== undefined) return { title, descr: descr.replace(/\s+/g, ' ').trim() };
  const absent = [title === undefined ? 'accTitle' : '', descr === undefined ? 'accDescr' : ''].filter(Boolean);
  const reason = `Unexpected diagram without ${absent.join(' and ')}, expected an alternative text`;
  const first = placeOfWords(diagram.file, diagram.text.trimStart().split('\n')[0] ?? '');
  const place = diagram.above > 0 ? { line: diagram.above + 1, column: 1 } : first;
  report(diagram.file, RULES.missingAlternative, { reason, place });
  return undefined;
}
