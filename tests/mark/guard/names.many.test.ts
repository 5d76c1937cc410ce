import { describe, expect, it } from 'vitest';
import { folderOf } from '../../manuscript.js';
import { foundIn } from '../../settled.js';

/** Names of what is not public, by how they are told: no prose has the first by themselves. */
const OWN = [
  'not-public',
  'no_public',
  'unpublic',
  'non-publik',
  'not-released',
  'unreleased',
  'do-not-publish',
  'not for publication',
  'internal-only',
  'draft-only',
  'NP',
];
const PLAIN = ['internal', 'withheld', 'sensitive', 'private', 'hidden', 'embargo', 'redacted'];
const TRANSLATED = ['confidentiel', 'interne', 'no público', 'vertraulich', 'rahasia', '内部', 'секретно'];
const ALL = [...OWN, ...PLAIN, ...TRANSLATED];

/** Where a name between signs opens or closes what its author will not have printed. */
const MARKS: Readonly<Record<string, (name: string) => string>> = {
  'braces that end': (name) => `Words {${name}}zebrafinch{/${name}} here.`,
  'a class in braces': (name) => `Words {.${name}} zebrafinch.`,
  'a comment': (name) => `<!-- ${name} -->\n\nzebrafinch\n\n<!-- /${name} -->`,
  'a comment that begins': (name) => `Words <!-- begin ${name} -->zebrafinch<!-- end ${name} --> here.`,
  'per cent': (name) => `%${name}% zebrafinch %/${name}%`,
  hyphens: (name) => `--${name}-- zebrafinch --end--`,
  'brackets that begin and end': (name) => `[begin ${name}] zebrafinch [end ${name}]`,
  'lines that begin and end': (name) => `BEGIN ${name}\n\nzebrafinch\n\nEND ${name}`,
  'brackets with a colon': (name) => `Words [${name}: zebrafinch] here.`,
  'a pointed bracket': (name) => `Words «${name}» zebrafinch «/${name}».`,
  'a callout': (name) => `> [!${name}]\n> zebrafinch`,
  'the title of a link': (name) => `[zebrafinch](https://example.org "${name}")`,
  'the language of code': (name) => `\`\`\`${name.replaceAll(' ', '-')}\nzebrafinch\n\`\`\``,
};

/** Signs around words, without a name. */
const SIGNS = [
  '¤ zebrafinch ¤',
  '((zebrafinch))',
  '[-zebrafinch-]',
  '{+zebrafinch+}',
  '{*zebrafinch*}'.replaceAll('*', '-'),
  '⦃zebrafinch⦄',
  '〔zebrafinch〕',
  '⌈zebrafinch⌉',
  '%zebrafinch%',
  '??zebrafinch??',
  '[!zebrafinch!]',
  '{>zebrafinch<}',
];

/** What is told, and printed. */
const TOLD = [
  ...ALL.flatMap((name) => [
    `${name}: zebrafinch`,
    `**${name.toUpperCase()}:** zebrafinch`,
    `${name.toUpperCase()} – zebrafinch`,
    `> ${name}\n> zebrafinch`,
    `## Heading (${name})\n\nzebrafinch`,
  ]),
  ...[
    '[*zebrafinch*]',
    '[**zebrafinch**]',
    '{zebrafinch}',
    '\u{1F512} zebrafinch',
    'SECRET zebrafinch',
    'Please do not publish this paragraph: zebrafinch.',
    'Remove before publication: zebrafinch.',
    'zebrafinch – non-public',
    '**non-public** zebrafinch',
    '（内部）zebrafinch',
    '⚠️ internal zebrafinch',
    'Text.[^np]\n\n[^np]: zebrafinch',
    '```yaml\ndistribution: internal\n```\n\nzebrafinch',
  ],
];

async function rulesOf(texts: readonly string[]): Promise<(readonly [string, string[]])[]> {
  const findings = await foundIn(
    folderOf(Object.fromEntries(texts.map((text, index) => [`${String(index)}.md`, `${text}\n`]))),
    'public',
  );
  return texts.map((text, index) => [
    text,
    findings
      .filter(
        ({ file, rule, severity }) =>
          file.endsWith(`/${String(index)}.md`) && /^(?:mark|parse)\//.test(rule) && severity !== 'info',
      )
      .map(({ severity }) => severity),
  ]);
}

describe('a name of what is not public', () => {
  it('refuses the build where it stands between signs', async () => {
    const found = await rulesOf([...ALL.flatMap((name) => Object.values(MARKS).map((mark) => mark(name))), ...SIGNS]);
    expect(found.filter(([, told]) => !told.includes('error')).map(([text]) => text)).toEqual([]);
  });

  it('is told where it labels words', async () => {
    const found = await rulesOf(TOLD);
    expect(found.filter(([, told]) => told.length === 0).map(([text]) => text)).toEqual([]);
  });

  it('is nothing in prose, cells and items', async () => {
    const found = await rulesOf([
      'Private bodies (and public ones) keep internal rules; a secret stays secret. Sensitive data are protected.',
      '- private\n- public',
      '| Access | Restricted |\n|---|---|\n| Private | Internal |',
      'An open secret, a hidden cost, a restricted list, and an embargo.',
      'The court wrote “[the] internal affairs” [*sic*], 5 % of cases and 10 % of requests, and {a, b}.',
      'The Secretariat (if confidential data are at hand) says so. See <https://example.org/internal>.',
      'A team: non-public sources are named in full.',
      '<!-- of the author: ignore this -->\n\nWords.',
    ]);
    expect(found.filter(([, told]) => told.includes('error')).map(([text]) => text)).toEqual([]);
    expect(found.slice(0, 6).filter(([, told]) => told.length > 0)).toEqual([]);
  });
});
