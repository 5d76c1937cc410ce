import { describe, expect, it } from 'vitest';
import { allowed, mayAllow } from '../../../src/commands/preview/mends.js';
import type { Finding } from '../../../src/model/finding.js';

const finding = (more: Partial<Finding>): Finding => ({
  ...{ file: 'manuscript/report/one.md', line: 6, column: 1, severity: 'warning', gate: 'pass', letter: 'B' },
  ...{ rule: 'text/long-paragraph', message: '', why: '', mend: '', url: '' },
  ...more,
});
const HEAD = '---\ntitle: One\n---\n';
const BODY = '\nFirst line\nof a paragraph.\n';
const WHY = { reason: 'the law is quoted', whole: true };

describe('an exception that the desk writes', () => {
  it('stands above the block of the finding', () => {
    const text = allowed(`${HEAD}${BODY}`, finding({}), { reason: ' the law  is quoted ' });
    expect(text).toBe(
      `${HEAD}\n<!-- allow text/long-paragraph: the law is quoted -->\n\nFirst line\nof a paragraph.\n`,
    );
  });

  it.each([
    [
      'in a front matter without any',
      HEAD,
      '---\ntitle: One\nallow:\n  - { rule: text/long-paragraph, reason: "the law is quoted" }\n---\n',
    ],
    [
      'beside those that are there',
      '---\nallow:\n- { rule: a }\ntitle: One\n---\n',
      '---\nallow:\n- { rule: text/long-paragraph, reason: "the law is quoted" }\n- { rule: a }\ntitle: One\n---\n',
    ],
    [
      'where there is no front matter',
      '',
      '---\nallow:\n  - { rule: text/long-paragraph, reason: "the law is quoted" }\n---\n\n',
    ],
  ])('holds for a chapter, %s', (_, head, expected) => {
    expect(allowed(`${head}${BODY}`, finding({}), WHY)).toBe(`${expected}${BODY}`);
  });

  it('is not written into a list within brackets, for a rule that takes none, or without a reason', () => {
    expect(allowed(`---\nallow: [{ rule: a }]\n---\n${BODY}`, finding({}), WHY)).toBeUndefined();
    expect(allowed(`${HEAD}${BODY}`, finding({ rule: 'refer/dangling-reference' }), WHY)).toBeUndefined();
    expect(allowed(`${HEAD}${BODY}`, finding({}), { reason: ' ' })).toBeUndefined();
  });

  it.each([
    ['text/long-paragraph', true],
    ['language/plain-words', true],
    ['check/leak', false],
    ['mark/in-doubt', false],
    ['cite/no-record', false],
  ])('from %s: %s', (rule, may) => {
    expect(mayAllow(finding({ rule }))).toBe(may);
    expect(mayAllow(finding({ rule, file: 'imprimatur.yaml' }))).toBe(false);
  });
});
