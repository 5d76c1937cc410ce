import { describe, expect, it } from 'vitest';
import { wordRules } from '../../../../src/check/text/vale/vale-settings.js';
import { findingsOf } from '../../../../src/model/finding.js';
import { sourcesOf } from '../../../sources.js';
import { MemoryWorld } from '../../../../src/system/memory.js';

const HEAD = 'StylesPath = styles/vale\nMinAlertLevel = suggestion\n\n[*.{md,txt}]\nBasedOnStyles = Imprimatur\n';

async function read(settings: string, more: Record<string, string> = {}) {
  const found = await wordRules(new MemoryWorld(), sourcesOf({ '.vale.ini': settings, ...more }));
  return {
    ...found,
    findings: findingsOf(found.file).map(({ line, rule, message }) => `${String(line)} ${rule} ${message}`),
  };
}

describe('the settings of the word checker', () => {
  it('are the shipped ones where a folder has none', async () => {
    const { rules, file, settings } = await wordRules(new MemoryWorld(), sourcesOf());
    expect(rules.size).toBeGreaterThan(45);
    expect(findingsOf(file)).toEqual([]);
    expect(settings).toContain('StylesPath = styles\n');
  });

  it('of a folder go before them, with its own rules', async () => {
    const yaml = 'extends: existence\nmessage: no\n';
    const { rules, findings } = await read(`${HEAD}Imprimatur.Dates = NO\nImprimatur.Own = error\n`, {
      'styles/vale/Imprimatur/Own.yml': yaml,
    });
    expect(findings).toEqual([]);
    expect([...rules.keys()]).toEqual(['Dates', 'Own']);
    expect(rules.get('Own')).toBe(yaml);
  });

  it.each([
    ['Imprimatur.Gone = error', 'Unexpected rule `Gone` without styles/vale/Imprimatur/Gone.yml'],
    ['Imprimatur.Dates = fatal', 'Unexpected level `fatal`'],
    ['Packages = https://example.org/styles.zip', 'Unexpected setting `Packages`'],
    ['Transform = run.xsl', 'Unexpected setting `Transform`'],
    ['[formats]', 'Unexpected section `[formats]`'],
    ['Vale.Spelling = YES', 'Unexpected setting `Vale.Spelling`'],
    ['words that set nothing', 'Unexpected words `words that set nothing`'],
  ])('are refused at their line: %s', async (line, words) => {
    const { findings, settings } = await read(`${HEAD}${line}\nImprimatur.Dates = error\n`);
    expect(findings).toEqual([expect.stringContaining(`6 text/word-rules ${words}`)]);
    expect(settings).not.toContain(line);
    expect(settings).toContain('Imprimatur.Dates = error');
  });

  it.each(['extends: script', '"extends": "script"', 'a: &a { extends: script }\n<<: *a'])(
    'name no rule that is a program: %s',
    async (yaml) => {
      const { findings, rules } = await read(`${HEAD}Imprimatur.Own = error\n`, {
        'styles/vale/Imprimatur/Own.yml': `${yaml}\nmessage: no\nscript: "x := 1"\n`,
      });
      expect(findings).toEqual([expect.stringContaining('6 text/word-rules Unexpected program')]);
      expect(rules.size).toBe(0);
    },
  );

  it('name every rule that the folder brings: one without a line is told on its file', async () => {
    const sources = sourcesOf({ '.vale.ini': HEAD, 'styles/vale/Imprimatur/Own.yml': 'extends: existence\n' });
    await wordRules(new MemoryWorld(), sources);
    const found = [...sources.texts.values()].flatMap(({ file }) => findingsOf(file));
    expect(found).toMatchObject([{ file: 'styles/vale/Imprimatur/Own.yml', rule: 'text/word-rules' }]);
  });

  it('lead to no other folder, however often they say so', async () => {
    const { settings } = await read(`${HEAD}StylesPath = /etc\n  StylesPath=../..\n`);
    expect(settings.match(/StylesPath.*/g)).toEqual(['StylesPath = styles']);
  });
});
