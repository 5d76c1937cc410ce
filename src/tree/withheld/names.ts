import { seenIn } from './seen.js';

/**
 * How authors and other tools name what is not public: in small letters, as `seenIn` gives them; a space stands for any sign that joins
 * the words of a name. `own` are names that no prose puts between signs; `plain` are words that prose has as well.
 */
const OWN =
  'no[nt]? publi(?:[ck]|que?|sh(?:ed)?)s?|nonpub|non pub|un ?public|npublic|unpublished|un ?released|not (?:yet )?released|not for (?:public )?(?:publication|release|circulation|distribution|print|readers)|' +
  'do not (?:publish|print|release|share|circulate|distribute|disclose)|no (?:publish|print|release)|internal(?:ly)? (?:only|use|use only|edition|audience)|only internal|' +
  'draft only|eyes only|staff only|team only|undisclosed|off the record|in confidence|n ?p';

const PLAIN =
  'internal|confidential|restricted|withheld|withhold|private|secret|redact(?:ed|ion)?|hidden|hide|sensitive|embargo(?:ed)?|classified|privileged|suppressed|protected';

/** The same in the languages of the United Nations, of the region and of its neighbours. */
const TRANSLATED = [
  ...['non diffusable', 'interne', 'confidentiel(?:le)?', 'réservée?', 'restreinte?', 'ne pas publier', 'privée?'],
  ...[
    'intern[oa]',
    'confidencial',
    'no públic[oa]',
    'no publicar',
    'reservad[oa]',
    'restringid[oa]',
    'secret[oa]',
    'privad[oa]',
  ],
  ...['intern', 'vertraulich', 'geheim', 'nicht öffentlich', 'nichtöffentlich', 'não públic[oa]'],
  ...[
    'rahasia',
    'rahsia',
    'sulit',
    'terhad',
    'terbatas',
    'tidak (?:untuk umum|dipublikasikan)',
    'mật',
    'nội bộ',
    'không công khai',
  ],
  ...[
    '机密',
    '秘密',
    '内部',
    '保密',
    '不公开',
    '機密',
    '非公開',
    '社外秘',
    '部外秘',
    '비공개',
    '대외비',
    'ลับ',
    'ภายใน',
  ],
  ...['конфиденциально', 'секретно', 'не для публикации', 'служебное', 'внутреннее', 'سري', 'داخلي'],
];

const JOIN = '[\\s_.\\u2010-\\u2015\\u2212-]{0,3}';

function joined(names: string): string {
  return `(?:${names.replaceAll(' ?', JOIN).replaceAll(' ', JOIN)})`;
}

/** Patterns of names; `any` is of all of them. */
export const NAMES = {
  own: joined(OWN),
  any: joined([OWN, PLAIN, ...TRANSLATED.map((name) => seenIn(name).toLowerCase())].join('|')),
};
