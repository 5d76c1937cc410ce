import { ownWords } from './check/print/own-words.js';
import { RULES } from './check/print/rules.js';
import { cutFolder, type CutFolder, type Places } from './cut/cut.js';
import { report } from './model/finding.js';
import { laidOver } from './model/laid-over.js';
import { BrokenConfiguration } from './model/manuscript.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { Page } from './model/print.js';
import type { SettledText } from './model/publication.js';
import { sourceAt } from './model/sources.js';
import type { World } from './model/world.js';
import { settle, type Settlement, type Way } from './settle.js';
import { render } from './write/page/render.js';
import type { Stylesheet } from './write/page/styles.js';

/** The public editions of a folder as they would be had nobody written what is withheld. */
export interface NeverWritten {
  readonly texts: readonly SettledText<'public'>[];
  /** Their pages, by the name of the publication. */
  readonly pages: ReadonlyMap<string, Page<'public'>>;
  /** Every word of them. */
  readonly own: string;
  /** Every text file of the folder as it would then be, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** The lines of chapters at which something was cut, from 1. */
  readonly taken: CutFolder['taken'];
}

/** What is made again: `only` are the publications; all where it is empty. */
export interface Again {
  readonly purpose: Order['purpose'];
  readonly only: readonly string[];
  readonly styles: Stylesheet;
}

/**
 * Makes the public editions a second time, from the sources as they were read, out of which what is withheld was cut before anything
 * was parsed. What the cutter does not understand is reported at its line.
 */
export async function neverWritten(
  world: World,
  { manuscript, publications, style }: Settlement,
  order: Again,
): Promise<NeverWritten> {
  const { sources } = manuscript;
  const texts = new Map([...sources.texts].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]));
  const cut = cutFolder(texts, placesOf(manuscript));
  for (const { path, line, reason } of cut.refused) {
    const file = sourceAt(sources, path)?.file ?? publications[0]?.configFile;
    const words = `Unexpected ${reason}, expected one that the second cutter can take out`;
    if (file !== undefined) report(file, RULES.uncut, { reason: words, place: { line, column: 1 } });
  }
  const second = await timed(world, 'Making the public edition a second time', () =>
    settleAgain(laidOver(world, new Map([...texts, ...cut.texts])), order, {
      style,
      revision: publications[0]?.facts.revision,
    }),
  );
  const pages = second.map((text) => [text.facts.name, render(text, order)] as const);
  const own = second.map((text, index) => ownWords(text, pages[index]?.[1].html ?? '')).join('\n');
  return { texts: second, pages: new Map(pages), own, taken: cut.taken, sources: new Map([...texts, ...cut.texts]) };
}

function placesOf({ config, publications }: Settlement['manuscript']): Places {
  return {
    bibliography: config.bibliography,
    glossary: config.glossary,
    publications: publications.map(({ facts, configFile, listed }) => ({
      config: configFile.path.normalize('NFC'),
      chapters: listed.map(({ source }) => source.path.normalize('NFC')),
      open: facts.editions.includes('public'),
    })),
  };
}

/** Nothing comes of a folder that cannot be read without what is withheld. */
async function settleAgain(
  world: World,
  { purpose, only }: Again,
  known: NonNullable<Way['known']>,
): Promise<SettledText<'public'>[]> {
  const order: Order = { publications: only, editions: ['public'], purpose, formats: [] };
  try {
    const { texts } = await settle(world, order, { draw: true, judge: false, known });
    return texts.filter((text): text is SettledText<'public'> => text.edition === 'public');
  } catch (error) {
    if (error instanceof BrokenConfiguration) return [];
    throw error;
  }
}
