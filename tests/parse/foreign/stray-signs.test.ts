import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../../manuscript.js';

async function broken(text: string): Promise<string[]> {
  const chapter = `---\ntitle: One\n---\n\n${text}\n\n## Next {#sec-next}\n\nMore words.\n`;
  const { findings } = await assembled(folderOf({ 'one.md': chapter }));
  return findings.filter(({ rule }) => rule.startsWith('parse/')).map(({ rule, line }) => `${rule}:${String(line)}`);
}

describe('a sign that would be printed as typed', () => {
  it.each([
    ['foreign-mark', 'An *unclosed emphasis stands here.'],
    ['foreign-mark', 'An _open line stands here.'],
    ['foreign-mark', 'The sum 2*3*4 stands here.'],
    ['foreign-mark', 'A note^1 and another ^2 here.'],
    ['foreign-mark', 'States said so.12 The next year they did.'],
    ['foreign-mark', 'Thanks :+1: to all.'],
    ['foreign-mark', 'Read [https://example.org the page] first.'],
    ['foreign-mark', 'Read <https://example.org first.'],
    ['foreign-mark', 'Half a note [^1 stands here.'],
    ['foreign-mark', 'An angle \\alpha and a break \\\\\\\\ here.'],
    ['foreign-mark', 'Term:: what it means.'],
    ['foreign-mark', 'Words ---- more words.'],
    ['foreign-mark', 'A --> B and <-- back.'],
    ['foreign-mark', 'It calls it ‘the officer’s note” twice.'],
    ['foreign-mark', 'See section @sec-next and Sections @sec-next.'],
    ['foreign-mark', 'So it is [*@key*, art. 1].'],
    ['foreign-mark', 'So it is [see **@key**].'],
    ['foreign-mark', 'Table: A caption of another tool'],
    ['foreign-mark', 'So it is [Luna et al., 2019, p. 3].'],
    ['foreign-mark', '!include other.md'],
    ['foreign-mark', '(target)='],
    ['foreign-mark', 'It´s the child′s name.'],
    ['foreign-mark', 'See <https//broken.example> first.'],
    ['damaged-character', 'A w\u03BFrd with a Greek letter.'],
    ['foreign-mark', 'footnote:[Words of a note.] and on.'],
    ['foreign-mark', 'image::map.png[A map]'],
    ['foreign-mark', 'Figure 2: What a hand called a figure.'],
    ['foreign-mark', 'The |name| of the office.'],
    ['foreign-mark', 'A line\\newline ends.'],
    ['foreign-mark', 'Words\\footnote{A note.} here.'],
    ['foreign-mark', 'A dagger† and a star*) here.'],
    ['foreign-mark', '`r nrow(x)` requests came.'],
    ['remark', 'It took ### days and *** weeks.'],
    ['remark', 'It rose (source?) again.'],
    ['remark', 'It rose (citation needed) again, in section X.X.'],
    ['remark', 'It rose [note: see the file] again.'],
    ['remark', ';; a remark'],
    ['remark', 'It answered. // check this'],
    ['remark', 'It answered. %check this'],
    ['remark', 'Dear %s, you have {0} tasks.'],
    ['remark', 'The office () answered “” in time.'],
  ])('is a %s: %s', async (rule, text) => {
    expect(await broken(text)).toContain(`parse/${rule}:5`);
  });

  it.each([
    'A star\\* and 3 * 4, five\\_six, snake_case_name, and a note*.',
    'The law of 2012. 12 States signed, see art.3 and no.4.',
    'A share of 50 %, 5–6%, and 100% of them.',
    'The path C:\\drafts\\a and \\\\server\\share.',
    'The call main() and a[] of “words” (one).',
    'The [2019] text, [Luna](https://example.org) and “[t]he note: [sic]”.',
    'He wrote ‘the officer’s note’ and “the ‘first’ one”.',
    'See @sec-next, the section above, and (see @sec-next).',
    'Two things: one. The ratio 3::4.',
    'Read <https://example.org>, [the page](https://example.org) and [see https://example.org].',
    'Emphasis in [@key, *passim*] and in *words [@key]* stays.',
    'A child’s {name} and a / b.',
  ])('stays where it is meant: %s', async (text) => {
    expect(await broken(text)).toEqual([]);
  });
});
