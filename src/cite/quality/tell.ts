import type { Words } from '../../model/finding.js';
import type { ReferenceRecord } from '../../model/publication.js';
import type { Rule } from '../../model/rule.js';

/** Reports a fault of a record at its line. */
export type Tell = (record: ReferenceRecord, rule: Rule, words: Omit<Words, 'place'>) => void;
