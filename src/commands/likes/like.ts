/** A chapter of a new publication: its title, its label, its budget in pages, and guidance in the place of its text. */
export interface LikeChapter {
  readonly file: string;
  readonly title: string;
  readonly id: string;
  readonly part: 'front' | 'body' | 'annex';
  readonly pages?: number;
  readonly numbered?: false;
  readonly text: string;
}

/** A kind of publication that `init --like` makes: what its configuration says, and its outline with guidance. */
export interface Like {
  /** The folder of the publication. */
  readonly name: string;
  /** Lines of `publication.yaml` between the date and the parts. */
  readonly config: string;
  readonly title: string;
  readonly kind: string;
  readonly chapters: readonly LikeChapter[];
  /** What a new author is told after the folder was made. */
  readonly told: string;
}

/** The list of contents, as every long publication has it. */
export const CONTENTS: LikeChapter = {
  ...{ file: 'contents.md', title: 'Contents', id: 'sec-contents', part: 'front' },
  text: '::contents',
};

/** The list of what is cited. */
export const BIBLIOGRAPHY: LikeChapter = {
  ...{ file: 'bibliography.md', title: 'Bibliography', id: 'sec-bibliography', part: 'annex', numbered: false },
  text: '::bibliography',
};

/** A sentence with a source, so that the list of references has its first entry. */
export const SOURCED =
  'Give each claim its source. In this text a child is a person under 18, as States agreed in 1989 [@crc-1989, art. 1].';

/** Recommendations to each of three addressees, resting on a finding. */
export function recommendationsOn(finding: string): string {
  return ADDRESSED.map(
    ({ key, head, who, label, advice }) => `## ${head}

:::recommendation{#rec-${label} addressee="${key}" who="${who}" deadline="within 12 months" rests-on="@${finding}"}
${advice}
:::`,
  ).join('\n\n');
}

const ADDRESSED = [
  {
    key: 'policymakers',
    head: 'For policymakers',
    who: 'Ministries and parliaments',
    label: 'policy',
    advice: '**Name one act.** Say what a ministry decides, and which law or budget it changes.',
  },
  {
    key: 'police',
    head: 'For law enforcement',
    who: 'Police, prosecutors and central authorities',
    label: 'police',
    advice: '**Begin with a verb.** Name the unit that acts, its first step, and the time in which it acts.',
  },
  {
    key: 'private-sector',
    head: 'For the private sector',
    who: 'Providers and platforms',
    label: 'private',
    advice: '**Publish one rule.** Name the kind of company, what it changes, and how others see that it did.',
  },
] as const;
