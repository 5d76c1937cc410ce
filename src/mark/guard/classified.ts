import { keptByText } from '../../tree/kept.js';
import { NAMES } from '../../tree/withheld/names.js';

/** Marks by which bodies and States say who may see a text, in capitals as they are stamped. */
const STAMPS = [
  /\b(?:UN|UNODC|UNICEF|EU|NATO|OSCE|ASEAN|UK|AU|COE|EUROPOL|INTERPOL|EUROJUST|FRONTEX|WCO)[ -](?:STRICTLY |TOP )?(?:RESTRICTED|CONFIDENTIAL|SECRET)\b/u,
  /\b[RCS]-UE\/EU-[RCS]\b|\b(?:LIMITED|RESTRICTED) (?:DISTRIBUTION|CIRCULATION)\b/u,
  /\b(?:RESTREINT|CONFIDENTIEL|SECRET)[ -](?:UE|DÉFENSE|OTAN|ONU)\b|\b(?:DIFFUSION|DISTRIBUTION) RESTREINTE\b/u,
  /\bOFFICIAL[ :-]{1,3}SENSITIVE\b|\bPROTECTED[ :-]{1,3}[AB]\b/u,
  /\/\/\s?(?:FOUO|NOFORN|NF|ORCON|LES|SBU|REL TO)\b|\b(?:NOFORN|FOUO|ORCON)\b|\((?:TS|S|C)\/\/[A-Z]/u,
  /\u2588|[\u25A0\u2586\u2587]{2}/u,
];

/** The Traffic Light Protocol (FIRST, TLP 2.0), and what letters and reports say of who may see them. */
const SAYINGS = [
  /\bTLP[\s:\u2010-\u2015-]{1,3}(?:AMBER|RED)\b/iu,
  /\bnot (?:for|to be) (?:further |public |wider |onward )?(?:circulat|distribut|releas|publi(?:cation|sh)|disclos|disseminat)(?:ion|ing|ed|e|ure)?\b/iu,
  /\bnot for (?:onward |further )?(?:citation|quotation|attribution|transmission|forwarding|sharing)\b|\bnot to be (?:cited|quoted|attributed|forwarded)\b/iu,
  /\bno (?:further|onward) (?:distribution|circulation|dissemination)\b|\bnot (?:yet )?(?:been )?cleared for (?:public|release|circul|distrib)/iu,
  /\bnot yet (?:been )?(?:made )?public\b|\bsensitive but unclassified\b|\b(?:on|for) background only\b|\bchatham house\b/iu,
  /\b(?:received|told|said|shared|given|provided|obtained|communicated|learn(?:ed|t))\b[^.\n]{0,40}\bin (?:strict(?:est)? )?confidence\b/iu,
  /\bfor (?:official|internal|restricted) use(?: only)?\b|\binternal use only\b|\blaw[ -]enforcement[ -]sensitive\b|\beyes[ -]only\b/iu,
  /\bstrictly (?:confidential|private|personal|internal)\b|\boff[ -]the[ -]record\b|\bunder embargo\b|\bembargoed until\b/iu,
  /\bdo not (?:cite|quote|circulate)\b|\bcommercial[ -]in[ -]confidence\b|\b(?:diffusion|distribution) restreinte\b/iu,
  /(?:^|[.([–—:]\s?)(?:please )?do not (?:share|distribute|forward|publish|release|copy)(?: (?:further|outside|beyond|without (?:permission|consent|leave))\b|[.!)\]]|$)/imu,
  /\bfor (?:internal|restricted|limited) (?:circulation|distribution)(?: only)?\b|\bfor (?:participants|members|police)[ ’']*(?:use )? only\b/iu,
  /\bdistr(?:ibution|\.)?\s?:\s?(?:restricted|confidential|strictly|limited to)\b/iu,
];

const NAME =
  '(?:confidential|internal|restricted|secret|classified|private|privileged|embargoed|unreleased|redacted|no[nt][ -]public)';

const ANY = NAMES.any;

/** A label that opens a line or stands in brackets: `Internal note: …`, `Confidential. …`, `(restricted)`. */
const LABELS = [
  new RegExp(
    `^[^\\p{L}\\p{N}]*(?:strictly |highly |limited |official[ -])?${NAME}(?: only| notes?| use| draft| information| distribution| comment)?[*_]*\\s*(?:[:–—]|\\.\\s|\\s-\\s)`,
    'imu',
  ),
  /^[^\p{L}\p{N}]*(?:limited|restricted) (?:distribution|circulation)\s*:/imu,
  /^[^\p{L}\p{N}]*(?:(?:limited|restricted) (?:distribution|circulation)|not (?:yet )?(?:released|cleared|published)|internal (?:use|document|(?:working )?paper|draft|note)|usage interne|uso interno)[^\p{L}\p{N}]*$/imu,
  new RegExp(`[([]\\s*(?:strictly |highly )?${NAME}(?: only)?\\s*[:;)\\]]`, 'iu'),
  new RegExp(`^[^\\p{L}\\p{N}]*${ANY}(?: notes?| text| part)?[*_]*\\s*(?::|[–—]\\s)|[([]\\s*${ANY}\\s*:`, 'imu'),
  new RegExp(`^[^\\n]{0,200}[([]\\s*${ANY}\\s*[)\\]]\\s*$`, 'iu'),
  new RegExp(`^[^\\n]{0,200}\\s[–—-]\\s${NAMES.own}[\\s.]*$`, 'iu'),
  // In signs of any kind but quotation marks, where a line begins; behind a picture.
  new RegExp(`^\\s*[^\\p{L}\\p{N}\\s“”‘’"'«»]{1,3}\\s*${ANY}\\s*[^\\p{L}\\p{N}\\s“”‘’"'«»,;.-]`, 'imu'),
  new RegExp(`\\p{Extended_Pictographic}\\uFE0F?\\s*${ANY}(?!\\p{L})`, 'iu'),
  /\bprivileged (?:and|&) confidential\b|\bconfidential (?:and|&) privileged\b/iu,
  /^\s*\((?:NP|C|S|TS|R)\)\s/mu,
];

/** Whether words carry a mark of classification, or say who may see them. */
export function isClassified(seen: string): boolean {
  return [...STAMPS, ...SAYINGS].some((pattern) => pattern.test(seen));
}

/** Whether a whole line or title is labelled as not public. */
export const isLabelled: (seen: string) => boolean = keptByText((seen) => LABELS.some((pattern) => pattern.test(seen)));

const STAMPED = /^[^\p{L}\p{N}\n]*(\p{Lu}(?:[\p{Lu}\s_-]{1,40}\p{Lu}))(?![\p{L}\p{N}])/gmu;
const NAMED = new RegExp(`^${ANY}$`, 'u');

/** Whether a line begins with a name in capitals, as if it were stamped: `RESTRICTED The unit …`. */
export function isStamped(seen: string): boolean {
  return [...seen.matchAll(STAMPED)].some(([, name = '']) => NAMED.test(name.toLowerCase()));
}

/** Whether words are such a name and nothing else. */
export function isName(seen: string): boolean {
  return NAMED.test(seen.toLowerCase().replace(/^[\s*_]+|[\s:*_]+$/g, ''));
}

const OWN_NAME = new RegExp(`^${NAMES.own}$`, 'u');

/** Whether words are a name that no prose has by itself. */
export function isOwnName(seen: string): boolean {
  return OWN_NAME.test(seen.toLowerCase().replace(/^[\s*_]+|[\s.:*_]+$/g, ''));
}
