import { ToolError, type World } from '../../../model/world.js';
import { rememberEach, type Step } from '../../../model/remember.js';
import { Answers, matchesSchema, type Match } from './answers.js';

/** What finds nothing here but what is no fault, or what another rule of this tool finds better. */
const OFF = [
  ...['TWELFTH_OF_NEVER', 'MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE', 'COMMA_COMPOUND_SENTENCE'],
  ...[
    'COMMA_COMPOUND_SENTENCE_2',
    'KEY_WORDS',
    'A_COLLECTIVE_OF_NN',
    'LICENCE_LICENSE_NOUN_SINGULAR',
    'EN_COMPOUNDS_LIVE_STREAMING',
    'MORFOLOGIK_RULE_EN_GB',
    'OXFORD_SPELLING_Z_NOT_S',
  ],
  ...[
    'WHITESPACE_RULE',
    'CONSECUTIVE_SPACES',
    'UPPERCASE_SENTENCE_START',
    'COMMA_PARENTHESIS_WHITESPACE',
    'DOUBLE_PUNCTUATION',
  ],
  ...['EN_QUOTES', 'EN_UNPAIRED_BRACKETS', 'EN_UNPAIRED_QUOTES', 'DASH_RULE', 'SENTENCE_WHITESPACE'],
];

const ON = ['PLURAL_THAT_WHICH_WHO_AGREEMENT', 'PRINCIPA_PRINCIPL', 'SERIAL_COMMA_OFF'];

/** How it says something is not its business here: Brevity and Clarity have rules of their own. */
const CATEGORIES_OFF = ['STYLE', 'REDUNDANCY', 'REPETITIONS_STYLE', 'PLAIN_ENGLISH'];

/** So much memory reads 36,000 words; less code is made ready before the first answer. */
const JAVA = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dfile.encoding=UTF-8'];

const READ = [
  ...['-l', 'en-GB', '-c', 'utf-8', '--json', '--line-by-line'],
  ...['-d', OFF.join(','), '-e', ON.join(','), '--disablecategories', CATEGORIES_OFF.join(','), '-'],
];

/** LanguageTool as it was set up, and the Java that runs it. */
export interface LanguageTool {
  readonly java: string;
  /** The folder of its jars, which names its version. */
  readonly jars: string;
}

/** LanguageTool where it and Java are there; else which of the two is missing. */
export async function findLanguageTool(world: World): Promise<LanguageTool | 'Java' | 'LanguageTool'> {
  const java = await world.findTool('java');
  if (java === undefined) return 'Java';
  const jars = await world.findTool('languagetool');
  return jars === undefined ? 'LanguageTool' : { java, jars };
}

/** A paragraph is read again where its words, the selection of rules or LanguageTool itself are others. */
const READING: Step<Match[]> = { name: 'check/grammar', browser: false, read: (kept) => matchesSchema.parse(kept) };

/** What it says of each text, in their order; only those that it has not read before are given to it. Throws ToolError where it fails. */
export async function matchesOf(world: World, tool: LanguageTool, texts: readonly string[]): Promise<Match[][]> {
  const version = tool.jars.split(/[\\/]/).at(-1) ?? '';
  const known = await rememberEach(
    world,
    { step: READING, items: texts.map((text) => [version, READ.join(' '), text]) },
    (missing) =>
      talk(
        world,
        tool,
        missing.map((index) => texts[index] ?? ''),
      ),
  );
  return known.map((matches) => matches ?? []);
}

/** As many texts as are on their way at once: enough that it never waits, and few, so that it soon ends when this process does. */
const AHEAD = 4;

/** Gives it the texts, one a paragraph. It greets with an answer to nothing, and answers each in turn. */
async function talk(world: World, { java, jars }: LanguageTool, texts: readonly string[]): Promise<Match[][]> {
  const args = [...JAVA, '-cp', `${jars}/*`, 'org.languagetool.commandline.Main', ...READ];
  const resident = await world.resident({ command: java, args, timeoutMs: 120_000 });
  const answers = new Answers();
  const given: Match[][] = [];
  const greetings = resident.fresh ? 1 : 0;
  let said = 0;
  while (given.length < texts.length + greetings) {
    for (; said < texts.length && said < given.length + AHEAD; said += 1) resident.say(`${texts[said] ?? ''}\n\n`);
    given.push(...answersIn(answers, await resident.hear()));
  }
  return given.slice(greetings);
}

function answersIn(answers: Answers, piece: string): Match[][] {
  try {
    return answers.add(piece);
  } catch (cause) {
    throw new ToolError('LanguageTool', `LanguageTool did not answer: ${piece.trim().slice(0, 400)}`, cause);
  }
}
