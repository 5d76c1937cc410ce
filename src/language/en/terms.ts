import type { Term } from '../prose.js';

const JARGON: readonly [string, string][] = [
  ['PhotoDNA', 'a program that compares the digital fingerprints of pictures'],
  [
    '(?:perceptual|fuzzy|cryptographic) hash(?:es|ing)?',
    'a digital fingerprint that stays when a picture is changed a little',
  ],
  ['hash(?:[- ]matching|[- ]values?|[- ]sets?|[- ]lists?|[- ]databases?)', 'the digital fingerprint of a file'],
  ['carrier-grade NAT|CGNAT|CG-NAT|network address translation', 'many users behind one Internet address'],
  ['OSINT|open[- ]source intelligence|SOCMINT|HUMINT|SIGINT', 'what anyone can find in open sources'],
  ['triag(?:e|es|ed|ing)', 'sorting by urgency'],
  ['deconflict(?:s|ed|ing|ion)?', 'checking that no other team is on the same case'],
  ['end-to-end[- ]encrypt(?:ed|ion)|E2EE', 'only sender and receiver can read it'],
  ['metadata|EXIF(?: data)?', 'data about a file: when, where and with what it was made'],
  ['geofenc(?:e|es|ed|ing)|geoloc(?:ate|ates|ated|ating|ation)', 'finding a place on the map'],
  ['steganograph(?:y|ic)', 'hiding a message in a picture'],
  [
    'onion (?:routing|services?|sites?)|hidden services?|Tor(?: (?:network|browser|exit nodes?|relays?|hidden services?))',
    'a network that hides who reads and who publishes',
  ],
  ['peer-to-peer|P2P|torrents?|BitTorrent|file-?shar(?:ing|ers?)', 'users exchange files directly'],
  ['blockchains?|distributed ledgers?', 'a public register of payments'],
  [
    '(?:coin )?(?:mixers?|tumblers?)(?= |,|\\.)|chain[- ]hopping|privacy coins?|stablecoins?|non-custodial wallets?|cold wallets?|peel chains?',
    'a means to pay or to hide a payment',
  ],
  [
    'SIM[- ]swap(?:s|ping)?|spoof(?:s|ed|ing)|sinkhol(?:e|es|ed|ing)|botnets?|rootkits?|keyloggers?|ransomware|spear[- ]phishing|vishing|smishing|zero[- ]days?',
    'what it does',
  ],
  [
    'bulletproof hosting|fast[- ]flux|domain generation algorithms?|content delivery networks?|CDNs?|reverse prox(?:y|ies)|WHOIS|DNS',
    'what it does',
  ],
  [
    'deepfakes?|generative adversarial networks?|diffusion models?|large language models?|LLMs?|classifiers?|neural networks?|machine learning|natural language processing',
    'what it does',
  ],
  [
    'APIs?|application programming interfaces?|client-side scanning|homomorphic encryption|zero-knowledge proofs?|edge computing|data lakes?|scrap(?:e|es|ed|ing)|crawlers?|web crawling',
    'what it does',
  ],
  [
    'letters? rogatory|exequatur|comity|dual criminality|double criminality|lex (?:loci|fori)|forum shopping|parallel construction|chain of custody|rule of speciality|doctrine of \\w+',
    'what it means in law',
  ],
  [
    'basic subscriber information|BSI|traffic data|subscriber data|non-content data|pen registers?|geofence warrants?|tower dumps?|IMEI|IMSI(?: catchers?)?|MAC address(?:es)?',
    'which data',
  ],
  ['know[- ]your[- ]customer|KYC|typolog(?:y|ies)|STRs|SARs|customer due diligence|hawala', 'what banks do'],
  [
    'de-anonymi[sz](?:e|ed|ing|ation)|attribution(?= (?:of (?:IP|Internet)|problem|without|is defeated))|packet capture|deep packet inspection|write[- ]blockers?|imaging of devices|file carving|sandbox(?:es|ed|ing)?|air-?gapp(?:ed|ing)',
    'what is done',
  ],
];

/** Words of a trade that a minister does not know, each with what it is in plain words. */
export const JARGON_TERMS: readonly Term[] = JARGON.map(([pattern, meaning]) => ({
  pattern: new RegExp(alone(pattern), 'iu'),
  meaning,
}));

function alone(pattern: string): string {
  return String.raw`(?<![\p{L}\p{N}-])(?:${pattern})(?![\p{L}\p{N}])`;
}

/** Several names of one thing: a text keeps to one. */
const NAMES: readonly (readonly string[])[] = [
  ['dark ?nets?', 'dark[- ]?webs?'],
  ['live[- ]?stream(?:ed|ing|s)?', 'webcam (?:abuse|streaming)'],
  ['central authorit(?:y|ies)', 'central offices?'],
  ['e-?mails?', 'electronic mails?'],
  ['mobile (?:tele)?phones?', 'cell(?:ular)? ?(?:tele)?phones?|smart ?phones?|handsets?'],
  ['liaison officers?', 'attach[ée]s?|liaisons(?= )'],
  ['requested States?', 'executing States?|receiving States?|State that is asked'],
  ['requesting States?', 'issuing States?|sending States?|State that asks'],
  ['OCSEA', 'OCSE', 'CSEA', 'OCSAE'],
  [
    'virtual assets?',
    'crypto-?assets?|cryptocurrenc(?:y|ies)|crypto(?= )|digital currenc(?:y|ies)|virtual currenc(?:y|ies)',
  ],
  ['sexual extortion(?: of children)?', 'sextortion'],
  ['digital evidence', 'electronic evidence|e-evidence'],
  ['mutual legal assistance', 'mutual judicial assistance|judicial assistance'],
  [
    '24/7 (?:network|contact points?|points? of contact)',
    '24-7 (?:network|contact points?)|round-the-clock (?:network|contact points?)',
  ],
  ['child(?:ren)? (?:aged )?under 18', 'minors? under 18'],
  ['chat ?rooms?', 'chat groups?'],
  ['contact points?', 'focal points?|points? of contact'],
];

export const ONE_THING: readonly (readonly RegExp[])[] = NAMES.map((names) =>
  names.map((name) => new RegExp(alone(name), 'giu')),
);

/** Whether any word of a trade or name of that kind stands in a text: in most sentences none does. */
export const ANY_TERM = new RegExp(alone([...JARGON.map(([pattern]) => pattern), ...NAMES.flat()].join('|')), 'iu');
