import type { Rule } from '../../model/rule.js';

export interface Fault {
  readonly rule: Rule;
  readonly reason: string;
}
