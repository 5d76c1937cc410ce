/** What is said of every mark in these manuscripts. */
const SAID = 'originator="Liaison officer" basis="In confidence"';
const BRACES = `{distribution="internal" ${SAID}}`;

/** A part of a manuscript as its author marks it, and the same as if what is marked had never been written. */
export interface Written {
  readonly marked: string;
  readonly never: string;
}

/** What a part is made of: public words, withheld words, and a number of its own for its labels. */
export interface Matter {
  readonly open: string;
  readonly more: string;
  readonly hidden: string;
  readonly id: number;
}

type Place = (matter: Matter) => Written;

/** Lines with a gap: as marked, and as a hand would have written them without what is marked. */
const LINES: readonly (readonly [marked: string, never: string])[] = [
  ['① ¤ ②.', '① ②.'],
  ['¤ ① ②.', '① ②.'],
  ['① ②. ¤', '① ②.'],
  ['① ② ¤.', '① ②.'],
  ['①, ¤, ②.', '①, ②.'],
  ['① (¤) ②.', '① ②.'],
  ['① “¤” ②.', '① ②.'],
  ['① – ¤ – ②.', '① ②.'],
  ['① — ¤ — ②.', '① ②.'],
  ['① ¤, ②.', '①, ②.'],
  ['① ②; ¤.', '① ②.'],
  ['① ②, ¤.', '① ②.'],
  ['① *¤* ②.', '① ②.'],
  ['① **¤** ②.', '① ②.'],
  ['*①* ¤ ②.', '*①* ②.'],
  ['① ¤ *②*.', '① *②*.'],
  ['① (②, ¤).', '① (②).'],
  ['① (¤, ②).', '① (②).'],
  ['① ¤ and ② ¤.', '① and ②.'],
  ['① ¤ ¤ ②.', '① ②.'],
  ['①. ¤. ③.', '①. ③.'],
  ['①. ¤! ③.', '①. ③.'],
  ['①\n¤ ②.', '①\n②.'],
  ['① ¤\n②.', '①\n②.'],
  ['[① ¤ ②](https://example.org).', '[① ②](https://example.org).'],
  ['① [¤](https://example.org) ②.', '① ②.'],
  ['① ¤[^n] ②.\n\n[^n]: ①.', '①[^n] ②.\n\n[^n]: ①.'],
  ['① ②.[^n]\n\n[^n]: ① ¤.', '① ②.[^n]\n\n[^n]: ①.'],
  ['① ②.[^n]\n\n[^n]: ¤', '① ②.'],
  ['① ②.^[¤] ①.', '① ②. ①.'],
];

function line([marked, never]: readonly [string, string]): Place {
  return ({ open, more, hidden, id }) => {
    const filled = (text: string): string =>
      text.replace(/[①②③¤]|\[\^n\]/gu, (sign) => {
        if (sign === '¤') return `:non-public[${hidden}]{${SAID}}`;
        if (sign === '[^n]') return `[^n${String(id)}]`;
        return sign === '①' ? open : sign === '③' ? capital(more) : more;
      });
    return { marked: filled(marked), never: filled(never) };
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Each place that can be marked, as `docs/authoring.md` spells it. */
export const PLACES: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(LINES.map((pair): [string, Place] => [`words: ${pair[0]}`, line(pair)])),
  passage: ({ open, hidden }) => ({ marked: `:::non-public{${SAID}}\n${hidden}\n:::\n\n${open}.`, never: `${open}.` }),
  'passage of several blocks': ({ open, hidden }) => ({
    marked: `${open}.\n\n::::non-public{${SAID}}\n${hidden}\n\n- ${hidden}\n\n> ${hidden}\n\n:::side-note\n**${hidden}** ${hidden}\n:::\n::::`,
    never: `${open}.`,
  }),
  'passage with code that holds colons': ({ open, hidden }) => ({
    marked: `${open}.\n\n::::non-public{${SAID}}\n\`\`\`\n:::\n${hidden}\n:::\n\`\`\`\n\n${hidden}\n::::`,
    never: `${open}.`,
  }),
  'passage in an item': ({ open, hidden, more }) => ({
    marked: `- ${open}\n\n  :::non-public{${SAID}}\n  ${hidden}\n  :::\n\n- ${more}`,
    never: `- ${open}\n\n- ${more}`,
  }),
  'passage in a quotation': ({ open, hidden }) => ({
    marked: `> ${open}\n>\n> :::non-public{${SAID}}\n> ${hidden}\n> :::`,
    never: `> ${open}`,
  }),
  'passage in a block': ({ open, hidden }) => ({
    marked: `::::side-note\n**${open}.** ${open}\n\n:::non-public{${SAID}}\n${hidden}\n:::\n::::\n\n${open}.`,
    never: `:::side-note\n**${open}.** ${open}\n:::\n\n${open}.`,
  }),
  'passage with a note': ({ open, hidden, id }) => ({
    marked: `${open}.\n\n:::non-public{${SAID}}\n${hidden}.[^p${String(id)}]\n:::\n\n[^p${String(id)}]: ${hidden}.`,
    never: `${open}.`,
  }),
  section: ({ open, more, hidden, id }) => ({
    marked: `## ${open}\n\n${more}.\n\n## ${hidden} {#sec-h${String(id)} distribution="internal" ${SAID}}\n\n${hidden}.\n\n### ${hidden}\n\n${hidden}.\n\n## ${more}\n\n${open}.`,
    never: `## ${open}\n\n${more}.\n\n## ${more}\n\n${open}.`,
  }),
  'section below another': ({ open, more, hidden, id }) => ({
    marked: `## ${open}\n\n${more}.\n\n### ${hidden} ${BRACES}\n\n${hidden}.[^s${String(id)}]\n\n[^s${String(id)}]: ${hidden}\n\n### ${more}\n\n${open}.`,
    never: `## ${open}\n\n${more}.\n\n### ${more}\n\n${open}.`,
  }),
  'words of a heading': ({ open, more, hidden }) => ({
    marked: `## ${open} :non-public[${hidden}]{${SAID}}\n\n${more}.`,
    never: `## ${open}\n\n${more}.`,
  }),
  figure: ({ open, hidden, id }) => ({
    marked: `:::figure{#fig-h${String(id)} src="a.yaml" title="${hidden}" source="${hidden}" alt="${hidden}" distribution="internal" ${SAID}}\n${hidden}.\n:::\n\n:::figure{#fig-o${String(id)} src="a.yaml" title="${open}" source="x"}\n:::`,
    never: `:::figure{#fig-o${String(id)} src="a.yaml" title="${open}" source="x"}\n:::`,
  }),
  'words under a figure': ({ open, hidden, id }) => ({
    marked: `:::figure{#fig-w${String(id)} src="a.yaml" title="${open}" source="x"}\n${open} :non-public[${hidden}]{${SAID}}.\n:::`,
    never: `:::figure{#fig-w${String(id)} src="a.yaml" title="${open}" source="x"}\n${open}.\n:::`,
  }),
  table: ({ open, hidden, id }) => ({
    marked: `:::table{#tbl-h${String(id)} title="${hidden}" source="x" distribution="internal" ${SAID}}\n| ${hidden} | b |\n|---|---|\n| c | ${hidden} |\n:::\n\n:::table{#tbl-o${String(id)} title="${open}" source="x"}\n| ${open} | b |\n|---|---|\n| c | d |\n:::`,
    never: `:::table{#tbl-o${String(id)} title="${open}" source="x"}\n| ${open} | b |\n|---|---|\n| c | d |\n:::`,
  }),
  finding: ({ open, hidden, id }) => ({
    marked: `:::finding{#fin-h${String(id)} title="${hidden}" distribution="internal" ${SAID}}\n${hidden}.\n:::\n\n:::finding{#fin-o${String(id)} title="${open}"}\n${open}.\n:::`,
    never: `:::finding{#fin-o${String(id)} title="${open}"}\n${open}.\n:::`,
  }),
  recommendation: ({ open, hidden, id }) => {
    const attributes = 'addressee="policymakers" who="Ministries" deadline="soon"';
    const own = `:::recommendation{#rec-o${String(id)} ${attributes} rests-on="@rec-o${String(id)}"}\n**${open}.** ${open}.\n:::`;
    return {
      marked: `:::recommendation{#rec-h${String(id)} addressee="policymakers" who="${hidden}" deadline="soon" rests-on="@rec-h${String(id)}" distribution="internal" ${SAID}}\n**${hidden}.** ${hidden}.\n:::\n\n${own}\n\n::recommendations{}`,
      never: `${own}\n\n::recommendations{}`,
    };
  },
  'drawn list': ({ open }) => ({ marked: `${open}.\n\n::contents${BRACES}`, never: `${open}.` }),
  step: ({ open, hidden, id }) => ({ marked: procedure(open, id, hidden), never: procedure(open, id) }),
  chain: ({ open, more, hidden, id }) => {
    const head = `::::case-study{#case-c${String(id)} title="${open}" who="Police" status="charges" lesson="${more}"}\n${open}.\n\n`;
    return {
      marked: `${head}:::chain{distribution="internal" ${SAID}}\n- **May 2024** ${hidden}.\n:::\n\n${more}.\n::::`,
      never: `${head}${more}.\n::::`,
    };
  },
  'dated step of a chain': ({ open, more, hidden, id }) => {
    const head = `::::case-study{#case-d${String(id)} title="${open}" who="Police" status="charges" lesson="${more}"}\n${open}.\n\n:::chain\n- **May 2024** ${more}.\n`;
    return {
      marked: `${head}- **June 2024** ${hidden}. ${BRACES}\n:::\n::::`,
      never: `${head}:::\n::::`,
    };
  },
  row: ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---:|\n| c | ${more} |\n| ${hidden} | ${hidden} | ${BRACES}\n| e | f |`,
    never: `| ${open} | b |\n|---|---:|\n| c | ${more} |\n| e | f |`,
  }),
  'row with a bold name': ({ open, hidden, more }) => ({
    marked: `| ${open} | b |\n|---|---|\n| **${more}** | ${hidden} ${BRACES} |\n| e | f |`,
    never: `| ${open} | b |\n|---|---|\n| ${more} | |\n| e | f |`,
  }),
  column: ({ open, more, hidden, id }) => ({
    marked: `:::table{#tbl-c${String(id)} title="${open}" source="x" columns="30 40 30"}\n| ${open} | ${hidden} ${BRACES} | c |\n|---|---:|---|\n| ${more} | ${hidden} | e |\n| f | :party[${hidden}] | g |\n:::`,
    never: `:::table{#tbl-c${String(id)} title="${open}" source="x" columns="30 30"}\n| ${open} | c |\n|---|---|\n| ${more} | e |\n| f | g |\n:::`,
  }),
  cell: ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---|\n| ${more} | ${hidden} *${hidden}* ${BRACES} |`,
    never: `| ${open} | b |\n|---|---|\n| ${more} | |`,
  }),
  'words of a cell': ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---|\n| ${more} :non-public[${hidden}]{${SAID}} | c |`,
    never: `| ${open} | b |\n|---|---|\n| ${more} | c |`,
  }),
  item: ({ open, more, hidden }) => ({
    marked: `- ${open}\n- ${hidden} ${BRACES}\n  - ${hidden}\n  - ${hidden}\n- ${more}`,
    never: `- ${open}\n- ${more}`,
  }),
  'numbered item': ({ open, more, hidden }) => ({
    marked: `1. ${hidden} ${BRACES}\n2. ${open}\n3. ${more}`,
    never: `1. ${open}\n2. ${more}`,
  }),
  'loose item': ({ open, more, hidden }) => ({
    marked: `- ${open}\n\n- ${hidden} ${BRACES}\n\n  ${hidden}\n\n- ${more}`,
    never: `- ${open}\n\n- ${more}`,
  }),
  'list with its lead-in': ({ open, hidden }) => ({
    marked: `${open}.\n\n:::non-public{${SAID}}\n${hidden}:\n\n- ${hidden}\n:::`,
    never: `${open}.`,
  }),
  note: ({ open, more, hidden, id }) => ({
    marked: `${open}[^a${String(id)}], ${more}.[^b${String(id)}]\n\n[^a${String(id)}]: ${hidden} ${BRACES}\n\n[^b${String(id)}]: ${more}.`,
    never: `${open}, ${more}.[^b${String(id)}]\n\n[^b${String(id)}]: ${more}.`,
  }),
  'note that goes on': ({ open, more, hidden, id }) => ({
    marked: `${open}[^g${String(id)}], ${more}.\n\n[^g${String(id)}]: ${hidden} ${BRACES}\n\n    ${hidden}\n\n    - ${hidden}\n\n${open}.`,
    never: `${open}, ${more}.\n\n${open}.`,
  }),
  'note under a table': ({ open, more, hidden, id }) => ({
    marked: `:::table{#tbl-n${String(id)} title="${open}" source="x"}\n| ${open} | b |\n|---|---|\n| ${more}[^t${String(id)}] | d |\n\n[^t${String(id)}]: ${hidden} ${BRACES}\n:::`,
    never: `:::table{#tbl-n${String(id)} title="${open}" source="x"}\n| ${open} | b |\n|---|---|\n| ${more} | d |\n:::`,
  }),
  'status mark': ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---|\n| ${more} | :party[${hidden}]${BRACES} |`,
    never: `| ${open} | b |\n|---|---|\n| ${more} | |`,
  }),
  'citation in withheld words': ({ open, more, hidden }) => ({
    marked: `${open} :non-public[${hidden} [@hidden-work; @open-work]]{${SAID}} ${more} [@open-work].\n\n::bibliography`,
    never: `${open} ${more} [@open-work].\n\n::bibliography`,
  }),
  'reference from withheld words': ({ open, more, hidden, id }) => ({
    marked: `## ${open} {#sec-r${String(id)}}\n\n${more} :non-public[${hidden}, @sec-r${String(id)}, [x](#sec-r${String(id)})]{${SAID}}.`,
    never: `## ${open} {#sec-r${String(id)}}\n\n${more}.`,
  }),
  'link from withheld words to a heading': ({ open, more, hidden }) => ({
    marked: `## ${open}\n\n${more} :non-public[${hidden} [x](#${open.toLowerCase().replaceAll(' ', '-')})]{${SAID}}.`,
    never: `## ${open}\n\n${more}.`,
  }),
  'section, instead': ({ open, more, hidden }) => ({
    marked: `## ${open}\n\n${more}.\n\n### ${hidden} ${instead(more)}\n\n${hidden}.\n\n## ${more}\n\n${open}.`,
    never: `## ${open}\n\n${more}.\n\n${more}\n\n## ${more}\n\n${open}.`,
  }),
  'words, instead': ({ open, more, hidden }) => ({
    marked: `${open} :non-public[${hidden}]{${SAID} public="${more}"}, ${more}.`,
    never: `${open} ${more}, ${more}.`,
  }),
  'passage, instead': ({ open, more, hidden }) => ({
    marked: `${open}.\n\n:::non-public{${SAID} public="${more}"}\n- ${hidden}\n- ${hidden}\n:::`,
    never: `${open}.\n\n${more}`,
  }),
  'figure, instead': ({ open, more, hidden, id }) => ({
    marked: `${open}.\n\n:::figure{#fig-i${String(id)} src="a.yaml" title="${hidden}" source="x" ${instead(more).slice(1)}\n:::`,
    never: `${open}.\n\n${more}`,
  }),
  'row, instead': ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---|\n| ${hidden} | ${hidden} | ${instead(more)}\n| c | d |`,
    never: `| ${open} | b |\n|---|---|\n| ${more} | |\n| c | d |`,
  }),
  'column, instead': ({ open, more, hidden }) => ({
    marked: `| ${open} | ${hidden} ${instead(more)} |\n|---|---|\n| c | ${hidden} |`,
    never: `| ${open} | ${more} |\n|---|---|\n| c | |`,
  }),
  'cell, instead': ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---|\n| c | ${hidden} ${instead(more)} |`,
    never: `| ${open} | b |\n|---|---|\n| c | ${more} |`,
  }),
  'item, instead': ({ open, more, hidden }) => ({
    marked: `- ${open}\n- ${hidden} ${instead(more)}\n- ${more}`,
    never: `- ${open}\n- ${more}\n- ${more}`,
  }),
  'note, instead': ({ open, more, hidden, id }) => ({
    marked: `${open}.[^i${String(id)}]\n\n[^i${String(id)}]: ${hidden} ${instead(more)}`,
    never: `${open}.[^i${String(id)}]\n\n[^i${String(id)}]: ${more}`,
  }),
  'status mark, instead': ({ open, more, hidden }) => ({
    marked: `| ${open} | b |\n|---|---|\n| c | :party[${hidden}]${instead(more)} |`,
    never: `| ${open} | b |\n|---|---|\n| c | ${more} |`,
  }),
  'comment in a passage': ({ open, hidden }) => ({
    marked: `${open}.\n\n:::non-public{${SAID}}\n<!-- ${hidden} -->\n\n${hidden}\n:::`,
    never: `${open}.`,
  }),
};

function instead(words: string): string {
  return `{distribution="internal" ${SAID} public="${words}"}`;
}

function procedure(open: string, id: number, hidden?: string): string {
  const part = (name: string): string => `:::${name}\n${open}.\n:::`;
  const step = `:::step{who="Officer" when="at once"}\n${open}.\n:::`;
  const withheld = `:::step{who="${hidden ?? ''}" when="at once" distribution="internal" ${SAID}}\n${hidden ?? ''}.\n:::`;
  const parts = [
    ...['purpose', 'when-to-use', 'who-acts', 'before-you-start'].map(part),
    step,
    ...(hidden === undefined ? [] : [withheld]),
    step,
    ...['record', 'safeguards', 'mistakes', 'legal-basis', 'forms', 'time-limits'].map(part),
  ];
  return `::::sop{#sop-p${String(id)} title="${open}"}\n${parts.join('\n')}\n::::`;
}
