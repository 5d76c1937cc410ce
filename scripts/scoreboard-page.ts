import { FED_BY, measuresOf } from '../src/check/text/score/bands.js';
import { LETTER_NAMES } from '../src/model/letter.js';
import { spanOf, valueOf } from '../src/report/figures.js';

/** The page that says what each letter is measured by. */
export function scoreboardPage(): string {
  const rows = measuresOf('report').map((measure) => {
    const { letter, name, key, target, limit, published } = measure;
    const share = (value: number): string => (measure.share ? valueOf(value, measure) : String(value));
    const texts = published === undefined ? '–' : [published.p10, published.p50, published.p90].map(share).join(' / ');
    const rules = FED_BY[key].map((id) => `\`${id}\``).join(', ');
    const span = [spanOf(target, measure), spanOf(limit, measure)].join(' | ');
    return `| ${letter} ${LETTER_NAMES[letter]} | ${name} (\`${key}\`) | ${span} | ${texts} | ${rules} |`;
  });
  return `# The scoreboard

\`imprimatur check\` closes with one screen: the four letters of acceptance, each with its measures. ● is on target, ◐ within the limit,
○ beyond it. **A letter is as good as its worst measure**; nothing is averaged. \`check --letter B\` shows one letter with all
its findings, the worst first. \`--format json\` has the same under \`scores\`, and \`build/findings/report.html\` shows it with chapters,
sentences, exceptions and history.

A target is that of an authority on plain language where there is one, or the best of ten published texts of the kind (United
Nations, OECD, INTERPOL, Governments and others, extracts of 630 to 4,217 words, so the percentiles are rough); a limit is
their tenth or fiftieth percentile. Where nothing was measured on them, a dash stands. Headings, notes and tables are in no figure of
prose; steps and recommendations, which are short on purpose, are in none of sentence or paragraph length. What is counted is counted
after the author's exceptions. A brief asks for a reading ease of 50.

**States told evenly.** In sentences outside what is withheld, a State that acts is told a *deed* (adopted, trained, arrested) or a *lack* (has no, does not, lacks,
failed to), by the verb behind its name; as a place or an origin it is only named. The measure is the largest number by which the lacks told of one State go over its
deeds; the report lists every State with its verbs.

The figures of each check are added to \`build/findings/history.jsonl\` (no word of the text; the newest 600 lines). The arrows tell the change since the last
\`version:\` of \`publication.yaml\`, or else since the last check; figures that another version of the tool measured are not compared.

| letter | measure | target | limit | published p10 / p50 / p90 | findings that it counts, or whose repair betters it |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
