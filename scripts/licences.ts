/** A package that is installed with the tool or packed with it, and the licence that the lock file names. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** True where files of it are packed with the tool and it is not installed. */
  readonly packed: boolean;
}

/** One package as `package-lock.json` has it. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** The licences under which a package may come with the tool. CPAL-1.0 is citeproc's; OFL-1.1 is that of the faces; BSD that of word lists. */
export const ALLOWED: readonly string[] = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Python-2.0'],
  ...['Zlib', 'Unlicense', 'OFL-1.1', 'CPAL-1.0', 'MPL-2.0', 'BSD'],
];

/** Packages whose own file names no licence, with what their README says. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { format: 'MIT' };

/** Packages of which `scripts/pack.mjs` packs files. */
export const PACKED: readonly string[] = ['mermaid', 'minisearch', 'pagedjs', '@citation-js/plugin-csl'];

/** Every package that a user gets, by name. */
export function licensed(packages: Readonly<Record<string, LockedPackage>>): Licensed[] {
  const found = new Map<string, Licensed>();
  for (const [at, { version = '', license, dev, link }] of Object.entries(packages)) {
    const name = at.split('node_modules/').at(-1) ?? '';
    const packed = PACKED.includes(name);
    if (name === '' || link === true || at === '' || (dev === true && !packed)) continue;
    const licence = license ?? SAID_ELSEWHERE[name] ?? 'none named';
    found.set(`${name} ${version}`, { name, version, licence, packed });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether a licence may come with the tool: of several offered one is enough, of several that hold together all. */
export function isAllowed(licence: string): boolean {
  const offered = licence.replace(/[()]/g, '').split(' OR ');
  return offered.some((one) => one.split(' AND ').every((part) => ALLOWED.includes(part.trim())));
}

const NOTICES = `# Licences of what comes with the tool

Made by \`npm run docs\` from \`package-lock.json\`; a test refuses a licence that \`scripts/licences.ts\` does not allow.

## Notices

- **citeproc** (citeproc-js, Frank Bennett) is offered under the Common Public Attribution License 1.0 or the GNU Affero General Public
  License 1.0; it is used here, unchanged, under the first: "citeproc-js, Copyright Frank Bennett", source at
  https://github.com/Juris-M/citeproc-js.
- **Source Serif 4, Alegreya Sans, Alegreya Sans SC, Noto Sans** come from Fontsource under the SIL Open Font License 1.1, their texts
  in each package. A printed PDF embeds subsets of them, which the licence allows.
- **The APA style and locale** (Citation Style Language, citationstyles.org) are under Creative Commons Attribution-ShareAlike 3.0;
  they are patched when they are loaded, not in the file (\`src/cite/style/style-patches.ts\`).
- **Mermaid** (MIT) is packed as its one file, which holds its own dependencies, all MIT, ISC, BSD or Apache-2.0; DOMPurify is
  offered under Apache-2.0 or MPL-2.0.
- **Paged.js** (MIT) is packed as its one file.
- **Chromium** comes inside @sparticuz/chromium (MIT for the package); Chromium itself is under BSD-3-Clause, with the licences of
  its parts at chrome://credits.
- **Vale** (MIT) and **LanguageTool** (LGPL-2.1) are programs beside the tool, never part of it.
- **The dictionaries** of spelling (dictionary-en, dictionary-en-gb) are made from SCOWL by Kevin Atkinson and others, under MIT and
  licences of the BSD kind; the texts are in each package.
- **The colour profile** of the PDFs (sRGB) is made by the tool itself.
- **The profile of the press** (\`styles/press/FOGRA39L_coated.icc\`, unchanged) is of the package colorprofiles 20181105, as TeX Live and Debian
  (texlive-base) carry it: data by Kai-Uwe Behrmann, Marti Maria, Photogamut, Graeme Gill and ColorSolutions under the zlib licence, the file made by
  Peter Selinger, who waives his rights; the text stands beside it.

## Packages

Those that are not installed with the tool are packed with it: the parts that it uses, with their licences in \`packed/LICENCES.txt\`.

| package | version | licence |
|---|---|---|
`;

/** The page of licences. */
export function licencesPage(packages: readonly Licensed[]): string {
  const rows = packages.map(
    ({ name, version, licence, packed }) => `| ${name}${packed ? ' (files of it)' : ''} | ${version} | ${licence} |`,
  );
  return `${NOTICES}${rows.join('\n')}\n`;
}
