import type { ParagraphLook } from './look.js';

const hair = { width: 0.5, colour: 'hair' } as const;

/** Findings, recommendations, procedures and cases. */
export const BLOCK_STYLES = {
  Finding: { name: 'Finding', basedOn: 'BodyText', before: 6 },
  Recommendation: {
    name: 'Recommendation',
    basedOn: 'BodyText',
    before: 8,
    after: 1,
    left: 38,
    hanging: 38,
    keepNext: true,
    keepLines: true,
    borders: { top: { ...hair, space: 4 } },
  },
  RecommendationText: { name: 'Recommendation Text', basedOn: 'BodyText', left: 38, after: 1 },
  RecommendationWho: { name: 'Recommendation Who', basedOn: 'Normal', sans: true, size: 9, left: 38, after: 4 },
  SOPTitle: {
    name: 'SOP Title',
    basedOn: 'Normal',
    next: 'BodyText',
    size: 18,
    colour: 'hue',
    after: 6,
    keepNext: true,
    outline: 1,
  },
  StepNumber: { name: 'SOP Step Number', basedOn: 'Normal', sans: true, size: 10, bold: true, colour: 'hue', after: 1 },
  Step: { name: 'SOP Step', basedOn: 'Normal', size: 9.5, after: 1, line: 1.04 },
  Safeguard: { name: 'Safeguard', basedOn: 'Normal', sans: true, size: 9, after: 1, line: 1.1 },
  CaseLabel: {
    name: 'Case Label',
    basedOn: 'Normal',
    sans: true,
    size: 9,
    bold: true,
    colour: 'hue',
    before: 14,
    after: 0,
    keepNext: true,
    borders: { top: { width: 2.25, colour: 'hue', space: 5 } },
  },
  CaseFacts: {
    name: 'Case Facts',
    basedOn: 'Normal',
    sans: true,
    size: 9,
    after: 1,
    line: 1.08,
    left: 84,
    hanging: 84,
    keepLines: true,
    borders: { between: { ...hair, space: 1 } },
  },
  CaseFactsMore: { name: 'Case Facts More', basedOn: 'Normal', sans: true, size: 9, left: 84, after: 2, line: 1.08 },
} as const satisfies Record<string, ParagraphLook>;
