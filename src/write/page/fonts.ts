import { z } from 'zod';
import { remember, type Step } from '../../model/remember.js';
import type { World } from '../../model/world.js';
import { base64 } from '../../tree/base64.js';

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly range: string;
  readonly format: 'woff2' | 'ttf';
}

/** The ranges of the packages' own style sheets. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const TEXT_FACES: readonly [string, string, number, 'normal' | 'italic'][] = [
  ['Source Serif 4', 'source-serif-4', 400, 'normal'],
  ['Source Serif 4', 'source-serif-4', 400, 'italic'],
  ['Source Serif 4', 'source-serif-4', 600, 'normal'],
  ['Source Serif 4', 'source-serif-4', 600, 'italic'],
  ['Alegreya Sans', 'alegreya-sans', 400, 'normal'],
  ['Alegreya Sans', 'alegreya-sans', 400, 'italic'],
  ['Alegreya Sans', 'alegreya-sans', 500, 'normal'],
  ['Alegreya Sans', 'alegreya-sans', 700, 'normal'],
  ['Alegreya Sans SC', 'alegreya-sans-sc', 500, 'normal'],
  ['Noto Sans', 'noto-sans', 400, 'normal'],
];

/** The two display cuts: optical size and weight pinned, because variable fonts are embedded without names. */
const CUTS = [
  { family: 'Serif Display 60', opsz: 60, wght: 340 },
  { family: 'Serif Display 40', opsz: 40, wght: 400 },
] as const;

/** All faces of the page as `@font-face` rules with their data inside. Throws MissingFile where a package is absent. */
export async function fontFaces(world: World): Promise<string> {
  const faces = await allFaces(world);
  return faces.map(({ face, data }) => rule(face, `data:font/${face.format};base64,${data}`)).join('\n');
}

/** The same faces as files, and the rules that name them from a style sheet beside them. Throws MissingFile. */
export async function fontFiles(world: World): Promise<{ rules: string; files: ReadonlyMap<string, Uint8Array> }> {
  const faces = await allFaces(world);
  const named = faces.map(({ face, data }) => {
    const script = face.range === LATIN ? 'latin' : 'latin-ext';
    const look = `${String(face.weight)}${face.style === 'italic' ? '-italic' : ''}`;
    const name = `${face.family.toLowerCase().replaceAll(' ', '-')}-${look}-${script}.${face.format}`;
    return { name, face, bytes: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) };
  });
  return {
    rules: named.map(({ name, face }) => rule(face, name)).join('\n'),
    files: new Map(named.map(({ name, bytes }) => [name, bytes])),
  };
}

interface Loaded {
  readonly face: Face;
  /** In base64. */
  readonly data: string;
}

async function allFaces(world: World): Promise<Loaded[]> {
  const text = TEXT_FACES.flatMap(([family, name, weight, style]) =>
    (['latin', 'latin-ext'] as const).map((script): Face => {
      const file = `@fontsource/${name}/files/${name}-${script}-${String(weight)}-${style}.woff2`;
      return { family, file, weight, style, range: script === 'latin' ? LATIN : LATIN_EXT, format: 'woff2' };
    }),
  );
  const faces = text.map(async (face) => ({ face, data: base64(await world.readPackage(face.file)) }));
  return [...(await Promise.all(faces)), ...(await displayCuts(world))];
}

const base64Schema = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

const CUTTING: Step<string> = { name: 'page/fonts', browser: false, read: (kept) => base64Schema.parse(kept) };

async function displayCuts(world: World): Promise<Loaded[]> {
  const scripts = [
    ['latin', LATIN],
    ['latin-ext', LATIN_EXT],
  ] as const;
  const made: Loaded[] = [];
  for (const cut of CUTS) {
    for (const [script, range] of scripts) {
      const file = `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-standard-normal.woff2`;
      const source = await world.readPackage(file);
      const options = { targetFormat: 'sfnt', variationAxes: { opsz: cut.opsz, wght: cut.wght } } as const;
      const inputs = [source, range, JSON.stringify(options)];
      const data = await remember(world, { step: CUTTING, inputs }, async () => {
        const { default: subsetFont } = await import('subset-font');
        return base64(await subsetFont(source, charactersOf(range), options));
      });
      const face: Face = { family: cut.family, file, weight: 400, style: 'normal', range, format: 'ttf' };
      made.push({ face, data });
    }
  }
  return made;
}

function charactersOf(range: string): string {
  const spans = range.split(',').map((span) =>
    span
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16)),
  );
  return spans
    .flatMap(([from = 0, to = from]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join('');
}

function rule({ family, style, weight, range }: Face, url: string): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${String(weight)};src:url(${url});unicode-range:${range}}`;
}
