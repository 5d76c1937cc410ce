// Compiled, never run: a rule without its letter must not compile.
import { rule } from '../src/model/rule.js';

const words = { severity: 'error', truth: 't', why: 'w', mend: 'm' } as const;

// @ts-expect-error The rules of this room have several letters: each names its own.
rule({ id: 'text/anything', ...words });
// @ts-expect-error A room that nobody gave a letter names it at each rule.
rule({ id: 'elsewhere/anything', ...words });
// @ts-expect-error There are four letters.
rule({ id: 'text/anything', letter: 'E', ...words });

// A room of one letter need not say it, and may say another.
rule({ id: 'parse/anything', ...words });
rule({ id: 'print/anything', letter: 'B', ...words });
rule({ id: 'text/anything', letter: 'D', ...words });
