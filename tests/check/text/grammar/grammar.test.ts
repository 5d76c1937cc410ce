import { describe, expect, it } from 'vitest';
import { checkGrammar, type GrammarOutcome } from '../../../../src/check/text/grammar/grammar.js';
import { paragraphsOf } from '../../../../src/check/text/grammar/paragraphs.js';
import { readingsOf } from '../../../../src/check/text/reading/readings.js';
import { ToolError, type Resident } from '../../../../src/model/world.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { sourcesOf } from '../../../sources.js';
import { chapterOf, editionOf, textFindings } from '../edition.js';

interface Told {
  readonly id?: string;
  readonly category?: string;
  readonly words: string;
  readonly instead?: readonly string[];
}

/** A machine whose LanguageTool finds these words wherever they stand, and keeps what it was given. */
class Reader extends MemoryWorld {
  readonly given: string[] = [];
  private waiting = ['{"matches":[]}'];
  private asked = false;

  constructor(
    private readonly finds: readonly Told[],
    private readonly lacks = '',
  ) {
    super();
  }

  override findTool = async (name = ''): Promise<string | undefined> =>
    name === this.lacks ? undefined : name === 'java' ? '/usr/bin/java' : '/tools/languagetool-6.8';

  override resident = async (): Promise<Resident> => {
    const fresh = !this.asked;
    this.asked = true;
    return {
      fresh,
      say: (words) => {
        this.given.push(words);
        this.waiting.push(JSON.stringify({ matches: this.finds.flatMap((one) => this.matchesIn(words, one)) }));
      },
      hear: async () => this.waiting.splice(0).join(''),
    };
  };

  private matchesIn(text: string, { id = 'R', category = 'GRAMMAR', words, instead = [] }: Told): object[] {
    const offset = text.indexOf(words);
    const rule = { id, category: { id: category } };
    const replacements = instead.map((value) => ({ value }));
    return offset < 0 ? [] : [{ message: 'It is <i>so</i>.', replacements, offset, length: words.length, rule }];
  }
}

async function read(markdown: string, world: MemoryWorld): Promise<{ outcome: GrammarOutcome; found: string[] }> {
  const chapter = chapterOf(markdown);
  const outcome = await checkGrammar(world, readingsOf(editionOf([chapter]), sourcesOf(), []));
  const found = textFindings(chapter).map(
    ({ rule, line, column, endColumn, message }) =>
      `${String(line - 4)}:${String(column)}-${String(endColumn)} ${rule} ${message}`,
  );
  return { outcome, found };
}

describe('grammar', () => {
  it('is told at the author’s own place, through emphasis, links and signs of two halves', async () => {
    const world = new Reader([{ words: 'have go', instead: ['have gone', 'has gone'] }]);
    const { outcome, found } = await read('An 😀 *line* of [words](https://a.org) have\ngo [@page] away.', world);
    expect(outcome).toBe('ran');
    expect(found).toEqual(['1:40-3 text/grammar Unexpected “have go”, expected “have gone” or “has gone”']);
  });

  it.each([
    ['CONFUSED_WORDS', 'text/confused-word'],
    ['COLLOCATIONS', 'text/collocation'],
    ['TYPOGRAPHY', 'text/punctuation'],
    ['GRAMMAR', 'text/grammar'],
    ['UNHEARD_OF', 'text/grammar'],
  ])('of the kind %s has the rule %s', async (category, rule) => {
    const { found } = await read('A line of words.', new Reader([{ category, words: 'of words' }]));
    expect(found).toEqual([`1:8-16 ${rule} Unexpected “of words”, expected other words: It is so`]);
  });

  it('is a suggestion where it was seldom right', async () => {
    const { found } = await read('A line of words.', new Reader([{ id: 'WHOM_WHO', words: 'line' }]));
    expect(found).toEqual([expect.stringContaining('text/grammar-hint')]);
  });

  it('leaves alone what stands beside something that is no word of the text, names, and fragments', async () => {
    const beside = new Reader([{ words: 'shows' }]);
    expect((await read('As @fig-one shows that words.', beside)).found).toEqual([]);
    expect((await read('As @page shows that words.', beside)).found).toEqual([]);
    const name = new Reader([{ id: 'EN_COMPOUNDS_VIET_NAM', category: 'MISC', words: 'Viet Nam' }]);
    expect((await read('In Viet Nam it rains.', name)).found).toEqual([]);
    const blanks = new Reader([{ category: 'TYPOGRAPHY', words: '   ' }]);
    expect((await read('A text [@page] goes on.', blanks)).found).toEqual([]);
    const heading = new Reader([{ category: 'CASING', words: 'words of' }]);
    expect((await read('## words of a heading\n\nA text.', heading)).found).toEqual([]);
  });

  it('is read once for the same paragraph, and again where it changed', async () => {
    const world = new Reader([]);
    await read('One line.\n\nAnother line.', world);
    await read('One line.\n\nAnother one.', world);
    expect(world.given.map((words) => words.trim())).toEqual(['A title', 'One line.', 'Another line.', 'Another one.']);
  });

  it('says what is missing', async () => {
    expect((await read('A line.', new Reader([], 'java'))).outcome).toBe('Java');
    expect((await read('A line.', new Reader([], 'languagetool'))).outcome).toBe('LanguageTool');
  });

  it('fails where LanguageTool says something else', async () => {
    const world = new Reader([]);
    world.resident = async () => ({ fresh: true, say: () => undefined, hear: async () => '{"error": 1}' });
    await expect(read('A line.', world)).rejects.toThrow(ToolError);
  });
});

it('A paragraph keeps the places of the flow, and one without two words is none', () => {
  const text = '◦ A heading\n◦\nHe said † so.\n◦\n▫ 12\n◦\n▫ <b> of it\n';
  const paragraphs = paragraphsOf({ text, offsets: [] });
  expect(paragraphs.map(({ text: words, fragment }) => [words, fragment])).toEqual([
    ['A heading', true],
    ['He said   so.', false],
    ['|b| of it', true],
  ]);
  for (const { text: words, from } of paragraphs)
    expect(text.slice(from, from + 3).replace(/[<>]/g, '|')).toBe(words.slice(0, 3));
});
