const F = '{originator="Liaison officer" basis="In confidence"}';
const D = ' {distribution="internal" originator="Liaison officer" basis="In confidence"}';
const S = ' {distribution="internal" originator="L" basis="B" public="Instead, words"}';

/** What may be withheld, with open words beside it; the withheld hold `zebra`. */
const MARKS: Readonly<Record<string, string>> = {
  passage: `:::non-public${F}\nSecret zebra.\n:::`,
  passage2: `:::non-public${F}\nSecret zebra.\n\nMore.\n:::`,
  passlist: `:::non-public${F}\n- Secret zebra.\n- b\n:::`,
  sub: `:::non-public{originator="L" basis="B" public="Instead."}\nSecret zebra.\n:::`,
  allwords: `:non-public[Secret zebra.]${F}`,
  words: `Open :non-public[secret zebra]${F} words.`,
  side: `:::side-note{distribution="internal" originator="L" basis="B"}\nSecret zebra.\n:::`,
  item: `- Secret zebra.${D}`,
  item2: `- one\n- Secret zebra.${D}\n- three`,
  item3: `- one\n\n- Secret zebra.${D}\n\n- three`,
  item4: `- one\n- Secret zebra.${D}\n\n- three`,
  item5: `- one\n- two\n\n- Secret zebra.${D}`,
  item6: `- Secret zebra.${D}\n\n  - sub\n\n- two\n- three`,
  item7: `1. Secret zebra.${D}\n\n   More.\n2. two`,
  item8: `- one\n- two\n  - Secret zebra.${D}`,
  item9: `- one\n- two\n\n  - Secret zebra.${D}\n- three`,
  quote: `> :::non-public${F}\n> Secret zebra.\n> :::`,
  row: `| a | b |\n|---|---|\n| Secret | zebra |${D}\n| c | d |`,
  call: `Open words.[^zz]`,
  code: ':::non-public' + F + '\n```text\nSecret zebra\n```\n:::',
  subItem: `- one\n- Secret zebra.${S}\n- three`,
  subItemMore: `- Secret zebra.${S}\n\n  More zebra.\n- three`,
  subItemList: `- one\n- Secret zebra.${S}\n  - sub zebra\n- three`,
  subRow: `| a | b |\n|---|---|\n| Secret | zebra |${S}\n| c | d |`,
  subCell: `| a | b |\n|---|---|\n| Secret zebra${S} | e |\n| c | d |`,
  cell: `| a | b |\n|---|---|\n| Secret zebra${D} | e |\n| c | d |`,
  col: `| a${D} | b | c |\n|---|---|---|\n| Secret zebra | e | f |\n| zebra | d | g |`,
  colLast: `| a | b${D} |\n|---|---|\n| e | Secret zebra |\n| d | zebra |`,
  subCol: `| a${S} | b |\n|---|---|\n| Secret zebra | e |\n| zebra | d |`,
  cells: `| a | b |\n|---|---|\n| Secret zebra${D} | |\n| c | d |`,
  lastRow: `| a | b |\n|---|---|\n| c | d |\n| Secret zebra | f |${D}`,
  status: `Open :party[1 Jul zebra]${D.trim()} words.`,
  subWords: `Open :non-public[secret zebra]{originator="L" basis="B" public="a few"} words.`,
  subAll: `:non-public[secret zebra]{originator="L" basis="B" public="A few."}`,
  emph: `Open *:non-public[secret zebra]${F}* words, **:non-public[zebra]${F}**.`,
  link: `Open [:non-public[secret zebra]${F} more](https://example.org) words.`,
  first: `:non-public[Secret zebra]${F}, and more.`,
  last: `Open words, and :non-public[secret zebra]${F}.`,
  sent: `One. :non-public[Secret zebra.]${F} Three.`,
  sentQ: `“One :non-public[secret zebra]${F}”, he said (:non-public[zebra]${F}).`,
  nl: `One\n:non-public[secret\nzebra]${F}\nthree.`,
  inl: `Open.^[Note :non-public[secret zebra]${F}.]`,
  inlAll: `Open.^[:non-public[Secret zebra.]${F}] More.`,
  codeSpan: `Open \`a\` :non-public[\`zebra\`]${F}, b.`,
  head: `### Secret zebra${D}\n\nzebra.\n\n### Open head\n\nText.`,
  headSub: `### Secret zebra${S}\n\nzebra.\n\n### Open head\n\nText.`,
  headWords: `### Open :non-public[secret zebra]${F} head\n\nText.`,
  headLast: `### Open head\n\nText.\n\n#### Secret zebra${D}\n\nzebra`,
  tbl: `:::table{#tbl-y title="zebra" source="x"${D.trim().replace('{', ' ').replace('}', '')}}\n| zebra |\n|---|\n| 1 |\n:::`,
  two: `:::non-public${F}\nzebra\n:::\n\n:::non-public${F}\nzebra two\n:::`,
  twoNb: `:::non-public${F}\nzebra\n:::\n:::non-public${F}\nzebra two\n:::`,
  noteNp: `Open.[^q] :non-public[Zebra.[^r]]${F}\n\n[^q]: Open note.\n\n[^r]: zebra note.`,
  quoteSrc: `> Open words\n>\n> :non-public[zebra]${F}`,
  quoteW: `> Open :non-public[zebra]${F} words`,
  brk: `One\\\n:non-public[secret zebra]${F}\\\nthree.`,
};

/** What may stand before and behind. */
const AROUND: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['Before.\n\n', ''],
  ['', '\n\nAfter.'],
  ['Before.\n\n', '\n\nAfter.'],
  ['Before.\n', '\nAfter.'],
  ['- x\n- y\n\n', '\n\n- z'],
  ['Before.\n\n', '\n\n- z\n- w'],
  ['- x\n\n  y\n\n', '\n\nAfter.'],
];

function indented(text: string, first: string, rest: string): string {
  const [head = '', ...more] = text.split('\n');
  return [first + head, ...more.map((line) => (line === '' ? rest.trimEnd() : rest + line))].join('\n');
}

const item = (text: string): string => indented(text, '- ', '  ');
const quoted = (text: string): string => indented(text, '> ', '> ');

/** Where it may stand. */
const CONTAINERS: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => text,
  item,
  'item above another': (text) => `${item(text)}\n- next`,
  'item among others': (text) => `- first\n${item(text)}\n- next`,
  'item among others, with empty lines': (text) => `- first\n\n${item(text)}\n\n- next`,
  'numbered item': (text) => `3. first\n${indented(text, '4. ', '   ')}\n5. next`,
  'item under an item': (text) => `- first\n${indented(item(text), '  ', '  ')}\n- next`,
  quotation: quoted,
  'side note': (text) => `::::side-note\n${text}\n::::`,
  'key messages': (text) => `::::key-messages\n${text}\n::::`,
  note: (text) => `Call.[^m]\n\n${indented(text, '[^m]: ', '    ')}`,
  'item of a quotation': (text) => quoted(item(text)),
  'quotation of an item': (text) => item(quoted(text)),
};

/** Chapters with every mark in every container, with a name each. */
export function chaptersOfPlaces(): [name: string, text: string][] {
  return Object.entries(CONTAINERS).flatMap(([where, contain]) =>
    Object.entries(MARKS).flatMap(([mark, marked]) =>
      AROUND.map(([before, behind], index): [string, string] => [
        `${mark} in ${where}, ${String(index)}`,
        `Start.\n\n${contain(before + marked + behind)}\n\nEnd.\n${mark === 'call' ? `\n[^zz]: Secret zebra.${D}\n` : ''}`,
      ]),
    ),
  );
}
