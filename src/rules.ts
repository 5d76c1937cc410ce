import { RULES as assemble } from './assemble/rules.js';
import { RULES as checkPrint } from './check/print/rules.js';
import { RULES as checkText } from './check/text/rules.js';
import { idsOfWords } from './check/text/vale/letters.js';
import { RULES as cite } from './cite/rules.js';
import { RULES as figure } from './figure/rules.js';
import { RULES as mark } from './mark/rules.js';
import { byCode } from './model/by-code.js';
import type { Rule } from './model/rule.js';
import { RULES as parse } from './parse/rules.js';
import { RULES as words } from './parse/word-rules.js';
import { RULES as read } from './read/rules.js';
import { RULES as refer } from './refer/rules.js';
import { RULES as yaml } from './tree/rules.js';
import { RULES as write } from './write/rules.js';

/** Every rule, collected from its room, in order of its id. */
export const RULES: readonly Rule[] = [
  yaml,
  read,
  parse,
  words,
  assemble,
  mark,
  cite,
  figure,
  refer,
  write,
  checkText,
  checkPrint,
]
  .flatMap((room): Rule[] => Object.values(room))
  .sort((a, b) => byCode(a.id, b.id));

/** Every rule that a folder may name, those of words too. */
export const KNOWN: readonly Pick<Rule, 'id' | 'gate'>[] = [
  ...RULES,
  ...idsOfWords().map((id) => ({ id, gate: 'pass' as const })),
];
