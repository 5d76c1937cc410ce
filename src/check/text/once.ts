import type { VFile } from 'vfile';
import { report, type Words } from '../../model/finding.js';
import type { Rule } from '../../model/rule.js';

/** Reports a finding that the file does not have yet: two editions of one text share its files. Returns 1 or 0. */
export function reportOnce(file: VFile, rule: Rule, words: Words): number {
  const known = file.messages.length;
  report(file, rule, words);
  const made = file.messages[known];
  const twin = file.messages.slice(0, known).some((message) => {
    return (
      message.ruleId === made?.ruleId &&
      message.source === made?.source &&
      message.line === made?.line &&
      message.column === made?.column &&
      message.reason === made?.reason
    );
  });
  if (twin) file.messages.pop();
  return twin ? 0 : 1;
}
