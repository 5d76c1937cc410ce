import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/model/finding.js';
import { bibliography, cited } from '../edition.js';
import { holds, on, person, row } from '../rows.js';

const law = {
  type: 'article-journal',
  author: [person('Luna', 'A.')],
  'container-title': 'Law Review',
  issued: on(2020),
};
const book = { type: 'book', author: [person('Luna', 'A.')], publisher: 'Press', issued: on(2020) };

describe('marks in the fields of a record', () => {
  it.each([
    ['After <i>Brown v. Board</i>: A review', 'After *Brown v. Board*: A review'],
    ['The names *Homo ludens* and _R v Brown_', 'The names *Homo ludens* and *R v Brown*'],
    ['On <em>Mabo</em> and \\emph{Wik} and {\\em Love}', 'On *Mabo* and *Wik* and *Love*'],
    ['A **bold** claim, <b>more</b> and `robots.txt`', 'A bold claim, more and robots.txt'],
    ['The <span class="nocase">UNODC</span> and <span style="font-variant: small-caps;">un</span>', 'The UNODC and un'],
    ['Lei nº 5, CO<sub>2</sub>, 10<sup>6</sup> users of Tor™', 'Lei nº 5, CO₂, 10⁶ users of Tor™'],
    ['One line<br/>and another', 'One line and another'],
    ["Vie d'{\\'e}t\\'e of {{UNICEF}} \\& M{\\\"u}ller", 'Vie d’été of UNICEF & Müller'],
    ['A* search, 2 * 3 and the file a_b_c', 'A* search, 2 * 3 and the file a_b_c'],
    ['Children < 12 and adults > 18', 'Children &lt; 12 and adults &gt; 18'],
  ])('are set: %s', async (title, printed) => {
    const { list } = await cited(['[@k]'], [{ id: 'k', ...law, title }]);
    expect(list).toEqual([`Luna, A. (2020). ${printed}. *Law Review*.`]);
    expect(
      findingsOf(bibliography([{ id: 'k', ...law, title }]).file).every(({ severity }) => severity === 'info'),
    ).toBe(true);
  });

  it('are roman within a title that is italic, and plain where they run over all of it', async () => {
    const entries = [
      { id: 'k', ...book, title: 'Reading <i>Lolita</i> in policy' },
      { id: 'l', ...book, title: '*All of it*', publisher: '<i>Press</i>', issued: on(2021) },
    ];
    const { text } = await cited(['[@k; @l]'], entries);
    expect(text.references.map(({ html }) => html)).toEqual([
      'Luna, A. (2020). <i>Reading </i>Lolita<i> in policy</i>. Press.',
      'Luna, A. (2021). <i>All of it</i>. Press.',
    ]);
  });

  it.each([
    ['title', 'See [the page](https://x.org/a) now', '[the page](https://x.org/a)'],
    ['title', 'A {>>check this<<} title', '{>>'],
    ['title', 'A [[page]]', '[['],
    ['title', 'A <script>x</script>', '<script>'],
    ['title', 'The ~~old~~ title', '~~'],
    ['title', 'Where $x^2$ stands', '$x^2$'],
    ['publisher', '\\textquotedblx{} Press', '\\textquotedblx'],
    ['literal-reference', 'A reference ^[with a note].', '^['],
  ])('are refused in %s: %s', (field, words, mark) => {
    const { file } = bibliography([{ id: 'k', ...law, title: 'T', [field]: words }]);
    const [found] = findingsOf(file).filter(({ rule }) => rule === 'cite/mark-in-field');
    expect(found).toMatchObject({ severity: 'error' });
    expect(found?.message).toContain(`\`${mark}\` in \`${field}\``);
  });

  it.each([
    ['an address with signs of its own', { URL: 'https://x.org/_a_b_/**c', abstract: 'A [link](x) and <p>.' }],
    ['a key of a file', { note: 'Read {{later}} ~~once~~.' }],
  ])('are no matter in %s', (_, fields) => {
    expect(findingsOf(bibliography([{ id: 'k', ...law, title: 'T', ...fields }]).file)).toEqual([]);
  });

  it.each([
    row(
      'a law',
      { type: 'legislation', title: 'Act on *Trafficking* 2001', issued: on(2001) },
      { text: '(Act on *Trafficking* 2001)' },
    ),
  ])('stand in the text as well: $what', holds);
});
