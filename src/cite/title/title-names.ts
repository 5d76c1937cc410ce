import { FUNCTION } from './title-words.js';

/** Names of several words that titles of this field hold, beside those of States. */
const NAMES =
  'Lao People’s Democratic Republic|Democratic People’s Republic of Korea|Russian Federation|Syrian Arab Republic|Disrupting Harm|(?:Federated|Plurinational|Islamic|Bolivarian|United|Democratic|Dominican|Central African|Kyrgyz|Czech) (?:States?|Republic) of|United Nations|European Union|Viet Nam|South[- ]East Asia|Southeast Asia|East Asia|South Asia|Central Asia|West Africa|East Africa|Asia[- ]Pacific|Asia and the Pacific|Pacific Islands?|Latin America|Middle East|North America|Hong Kong|Lao|Asia|Africa|Europe|America|Pacific|Oceania|Caribbean|Mekong|Human Rights Watch|Christchurch Call|National Action Plan|Internet|Budapest|Lanzarote|Palermo|Hague|January|February|March|April|June|July|August|September|October|November|December';
const INSTRUMENT =
  'Convention|Protocol|Covenant|Declaration|Charter|Treaty|Agreement|Commission|Committee|Council|Court|Ministry|Department|Office|Act|Code|Fund|Organi[sz]ation|Union|Bank|Association|University|Foundation|Alliance|Coalition|Secretariat|Agency|Regulation|Directive|Task Force|Rapporteur|General Assembly|Conference|Bill|Plan of Action|Initiative|Forum|Branch';

/** "(Optional) Protocol to the Convention on the Rights of the Child", "Internet Watch Foundation". */
const BODY = new RegExp(
  `(?:\\p{Lu}[\\p{L}’'-]+\\s+(?:(?:of|and)\\s+(?=\\p{Lu}))?)*(?:${INSTRUMENT})\\b(?:\\s+(?:(?:on|of|for|against|to|in|and|with|the|concerning|relating)\\s+)+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)*)*`,
  'gu',
);

let states: RegExp | undefined;

/** Names of States in English, from the tables of the machine that runs this. */
function stateNames(): RegExp {
  if (states !== undefined) return states;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters.flatMap((one) => letters.flatMap((other) => names.of(one + other) ?? []));
  const escaped = found.filter((name) => name.length > 3).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  states = new RegExp(`\\b(?:${escaped.join('|')}|${NAMES})\\b`, 'gu');
  return states;
}

/** A title in which names of States, regions, authors, bodies and instruments are one small word each. */
export function withoutNames(title: string, authors: readonly string[]): string {
  const bodies = title.replace(BODY, (words) => (isName(words) ? 'x' : words));
  const named = authors.filter((name) => name.length > 3).reduce((words, name) => words.replaceAll(name, 'x'), bodies);
  return named.replace(stateNames(), 'x').replace(/\b\p{Lu}\p{L}+(?:ian|ese|ish|ean)\b/gu, 'x');
}

/** A word such as "Office" is a name with a capital where something of its own stands with it; "Act" alone is none. */
function isName(words: string): boolean {
  return words.split(/\s+/).filter((word) => !FUNCTION.has(word)).length >= 2;
}
