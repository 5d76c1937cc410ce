const AGES = String.raw`(?:1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)`;
const KIN =
  '(?:mother|father|uncle|aunt|brother|sister|grandmother|grandfather|stepfather|stepmother|parents?|cousin|family|guardian|teacher|neighbour|coach|priest)';
const CHILD =
  '(?:girls?|boys?|child|children|victims?|pupil|student|daughter|son|sisters?|brothers?|siblings?|teenager|toddler|infant|baby|twins?)';
const SMALL =
  '(?:[Vv]illage|[Hh]amlet|[Tt]own|[Bb]arangay|[Nn]eighbourhood|[Ss]uburb|[Dd]istrict|[Mm]unicipality|[Pp]arish|[Ii]sland|[Ss]treet|[Cc]ommune|[Ss]chool|[Oo]rphanage|[Ss]helter|[Cc]hurch|[Tt]emple|[Cc]lub|[Hh]ospital)';

/** What lets a reader find out which child is meant. */
export const IDENTIFYING = new RegExp(
  [
    String.raw`\b(?:from|in|of|at|near|to) (?:the |a |his |her |their )?(?:[a-z]+ ){0,2}${SMALL} (?:of|called|named|in) (?:the )?\p{Lu}[\p{L}’-]+`,
    String.raw`\b(?:from|in|at|near|to) (?:the )?(?:\p{Lu}[\p{L}’-]+ ){1,3}(?:[Vv]illage|[Ss]treet|[Rr]oad|[Aa]venue|[Hh]amlet|[Bb]arangay|[Oo]rphanage|(?:Primary |Elementary |Secondary |High |Middle )?[Ss]chool|[Pp]arish|[Cc]hurch|[Tt]emple|[Hh]ospital|[Kk]indergarten)\b`,
    String.raw`\b(?:Barangay|Kampung|Desa|Sitio|Purok) \p{Lu}`,
    String.raw`\b${CHILD}\b[^.]{0,60} whose ${KIN} (?:drives?|works?|owns?|runs?|teaches|sells?|keeps?|manages?|is an? |was an? |serves?|heads?|leads?)`,
    String.raw`\b${AGES}-year-old\b[^.]{0,80}\b(?:whose|(?:with|by|of) (?:his|her) ${KIN}|school in|lives? (?:in|at|with|near)|lived (?:in|at|with|near)|living (?:in|at|with|near)) `,
    String.raw`\b${CHILD},? (?:named|called) \p{Lu}\p{Ll}+`,
    String.raw`\b${CHILD} (?:\p{Lu}\p{Ll}+ ?){1,2},? (?:aged )?${AGES}\b`,
    String.raw`\b(?:aged|age of) ${AGES}\b[^.]{0,60}\b(?:attends?|attended|goes to|went to|enrolled (?:in|at)|lives in|lived in) (?:the )?\p{Lu}`,
    String.raw`\b(?:born|birthday|date of birth)\b[^.]{0,20}\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`,
  ].join('|'),
  'u',
);

const RANK =
  '(?:Chief |Senior |Deputy |Detective |Police |Special |Assistant |Public |Investigating )*(?:Inspector|Detective|Sergeant|Superintendent|Constable|Lieutenant|Captain|Colonel|Major|Corporal|Agent|Officer|Prosecutor|Judge|Investigator|Commissioner)';
const NOT_A_NAME =
  '(?!General\\b|Generals\\b|of\\b|Training|Network|Exchange|Programme|Association|Academy|Guide|Manual|Course|Handbook|Conference|Unit|Team|Office|Decision|Report|Advocate|Justice|Court)';

/** Who leads a case, how it is numbered, how an officer is reached: the originator’s own. Generic addresses of an office are not. */
export const ORIGINATOR = new RegExp(
  [
    String.raw`\b(?:[Cc]ase|[Ff]ile|[Rr]eference|[Dd]ocket|[Dd]ossier|[Ii]nvestigation|[Cc]omplaint|[Rr]eport|[Ww]arrant|[Ii]ncident) (?:[Nn]os?\.?|[Nn]umbers?|[Rr]ef\.?|ID|#):? ?(?:[A-Z]{1,6}[-/. ]?)?\d[\w/.-]*\d`,
    String.raw`\b${RANK} ${NOT_A_NAME}(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}+(?! (?:Training|Network|Programme|Association|Academy|Unit|Office))`,
    String.raw`\b(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}’-]+`,
    String.raw`(?<![\w.])(?!(?:info|contact|press|office|hotline|report|reports|help|support|enquiries|enquiry|secretariat|registry|mail|admin|legal|abuse|media|privacy|records|data|lawenforcement|leportal|ler|le|law\.enforcement|emergency|247|24-7|publications?)@)[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?:[Tt]el(?:ephone)?\.?|[Pp]hone|[Mm]obile|[Cc]ell|[Ff]ax|call(?:ed)?|reached (?:at|on|under)):? ?(?:number )?\+?\d[\d ()-]{6,}\d|\+\d{1,3}[ (-]\d[\d ()-]{6,}\d`,
  ].join('|'),
  'u',
);
