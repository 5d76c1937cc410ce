import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { applyAllows, applyFileAllows } from '../../../../src/check/text/allow/allow.js';
import { checkText } from '../../../../src/check/text/check.js';
import { MANNER } from '../../../../src/check/text/manner.js';
import { RULES } from '../../../../src/check/text/rules.js';
import { report } from '../../../../src/model/finding.js';
import { rule } from '../../../../src/model/rule.js';
import { NO_SOURCES } from '../../../../src/model/sources.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { folderOf } from '../../../manuscript.js';
import { check } from '../../../../src/pipeline.js';
import { chapterOf, editionOf } from '../edition.js';

const plainWords = rule({ id: 'language/plain-words', letter: 'B', severity: 'info', truth: '', why: '', mend: '' });

describe('the name of a rule in an exception', () => {
  it.each(['language/plain-words', 'language/PlainWords', 'PlainWords', 'plain-words', 'Imprimatur.PlainWords'])(
    'may be %s',
    (name) => {
      const chapter = chapterOf(`<!-- allow ${name} "utilize": quotes the treaty itself -->\n\nThey utilize it.`);
      chapter.file.data['wordsChecked'] = true;
      report(chapter.file, plainWords, { reason: 'Unexpected “utilize”, expected use', place: { line: 7, column: 6 } });
      expect(applyAllows(chapter)).toHaveLength(1);
      expect(chapter.file.messages).toEqual([]);
    },
  );

  it.each(['mark/no-basis', 'check/leak', 'Mark/NoBasis', 'print/overflow'])(
    'is never one of another room: %s',
    (name) => {
      const chapter = chapterOf(`<!-- allow ${name}: a reason that is long enough -->\n\nText.`);
      expect(applyAllows(chapter)).toEqual([]);
      expect(chapter.file.messages.map(({ ruleId }) => ruleId)).toEqual(['allow-reason']);
    },
  );

  it('without its room reaches no rule of another', () => {
    const basis = rule({ id: 'mark/no-basis', severity: 'error', truth: '', why: '', mend: '' });
    const chapter = chapterOf('<!-- allow no-basis: a reason that is long enough -->\n\nText.');
    report(chapter.file, basis, { reason: 'r', place: { line: 7, column: 1 } });
    applyAllows(chapter);
    expect(chapter.file.messages.map(({ ruleId }) => ruleId)).toContain('no-basis');
  });
});

describe('the front matter of a chapter', () => {
  const short = 'It was late. Nobody came. Nobody asked. All went home. The door was shut. It rained.';
  const chapter = (allow: string) => `---\ntitle: One\n${allow}---\n\n${short}\n`;
  const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;

  it('excepts the whole chapter from a rule, with a reason that is listed', async () => {
    const allow = 'allow:\n  - rule: text/choppy\n    reason: a poem of the house\n';
    const { findings, language } = await check(folderOf({ 'one.md': chapter(allow) }), order);
    expect(findings.filter(({ rule: id }) => /choppy|allow/.test(id))).toEqual([]);
    expect(language[0]?.exceptions).toMatchObject([{ rule: 'text/choppy', reason: 'a poem of the house', line: 4 }]);
  });

  it('is told where its reason is missing or short, at its line', async () => {
    const allow = 'allow:\n  - rule: text/choppy\n    reason: short\n';
    const { findings } = await check(folderOf({ 'one.md': chapter(allow) }), order);
    expect(findings.filter(({ rule: id }) => id === 'text/allow-reason')).toMatchObject([{ line: 4 }]);
    expect(findings.map(({ rule: id }) => id)).toContain('text/choppy');
  });

  it('reaches the measures of a chapter, which have no line of their own', async () => {
    const one = chapterOf('Text.');
    report(one.file, RULES.meanSentence, { reason: 'Unexpected mean' });
    one.file.value =
      '---\ntitle: A title\nallow:\n  - { rule: text/mean-sentence, reason: "a text of the law" }\n---\n\nText.\n';
    expect(applyAllows(one)).toMatchObject([{ told: { rule: 'text/mean-sentence', findings: 1 } }]);
  });
});

describe('comments of a YAML file or a diagram', () => {
  const told = (source: string, lines: readonly number[]) => {
    const file = new VFile({ path: 'manuscript/figures/x.yaml', value: source });
    for (const line of lines)
      report(file, MANNER.longHeading, { reason: `r ${String(line)}`, place: { line, column: 1 } });
    const held = applyFileAllows(file);
    return { held, left: file.messages.map(({ ruleId, line }) => `${String(line)} ${ruleId ?? ''}`) };
  };
  const WORDS = 'allow text/long-heading: the name of a law';

  it('hold for the whole file where they stand before its content', () => {
    expect(told(`# ${WORDS}\nkind: chart\ntitle: x\n`, [1, 3]).left).toEqual([]);
  });

  it('hold for the next value with all that is deeper, and no further', () => {
    const source = `kind: chart\n# ${WORDS}\nlabels:\n  - a\n  - b\ntitle: x\n`;
    expect(told(source, [1, 4, 5, 6]).left).toEqual(['1 long-heading', '6 long-heading']);
  });

  it('hold for their line behind a value', () => {
    const { held, left } = told(`kind: chart\ntitle: x # ${WORDS}\nalt: y\n`, [2, 3]);
    expect(left).toEqual(['3 long-heading']);
    expect(held).toMatchObject([{ told: { line: 2, reason: 'the name of a law', findings: 1 } }]);
  });

  it('are read in a diagram too', () => {
    expect(told(`flowchart LR\n  %% ${WORDS}\n  a[Words] --> b\n`, [3]).left).toEqual([]);
  });

  it('are told where they have no reason, or nothing to except', () => {
    expect(told('kind: x\n# allow text/long-heading\ntitle: y\n', [3]).left).toEqual([
      '3 long-heading',
      '2 allow-reason',
    ]);
    expect(told(`kind: x\n# ${WORDS}\ntitle: y\n`, []).left).toEqual(['2 allow-unused']);
  });

  it('are no comments within words', () => {
    expect(told('title: we allow text#allow text/long-heading\n', [1]).left).toEqual(['1 long-heading']);
  });

  it('reach the measures of a publication', async () => {
    const one = editionOf([chapterOf('Text.')]);
    one.configFile.value = '# allow text/acronym-count: a list of acronyms\ntitle: x\n';
    report(one.configFile, RULES.acronymCount, { reason: 'Unexpected 30 acronyms' });
    const { exceptions } = await checkText(new MemoryWorld(), one, { sources: NO_SOURCES });
    expect(exceptions).toMatchObject([{ rule: 'text/acronym-count', findings: 1 }]);
  });
});
