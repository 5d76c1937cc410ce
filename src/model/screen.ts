import { COLOURS } from './tokens.js';

/** The roles of every screen: desk, report, page for reviewers, toolkit, passport. Text on a ground of its role reaches 4.5 : 1, marks 3 : 1. */
const LIGHT = {
  paper: COLOURS.white,
  sand: COLOURS.sand,
  desk: '#EFEAE0',
  ink: COLOURS.ink,
  grey: COLOURS.grey,
  hue: COLOURS.hue,
  'on-fill': COLOURS.white,
  accent: COLOURS.accent,
  edge: '#7A7265',
  rule: COLOURS.rule,
  hair: COLOURS.hair,
};

type Roles = Readonly<Record<keyof typeof LIGHT, string>>;

const DARK: Roles = {
  paper: '#1C1A17',
  sand: '#26231F',
  desk: '#141310',
  ink: '#F1EBDD',
  grey: '#B5AD9F',
  hue: '#93CBC2',
  'on-fill': '#141310',
  accent: '#E6A868',
  edge: '#9A9284',
  rule: '#8C8477',
  hair: '#3F3B34',
};

/** Where a reader has chosen the colours of the system, the roles take them. */
const SYSTEM: Roles = {
  paper: 'Canvas',
  sand: 'Canvas',
  desk: 'Canvas',
  ink: 'CanvasText',
  grey: 'CanvasText',
  hue: 'CanvasText',
  'on-fill': 'Canvas',
  accent: 'CanvasText',
  edge: 'ButtonBorder',
  rule: 'CanvasText',
  hair: 'CanvasText',
};

/**
 * The roles as custom properties, which the style sheets of a screen use: `--ink`, `--paper` … Dark after the reader's setting, but never on paper.
 * What `asPrinted` selects, drawings say, keeps the colours of print on a white ground.
 */
export function screenRoles(asPrinted?: string): string {
  const kept = asPrinted === undefined ? '' : `${rule(asPrinted, LIGHT)}\n${asPrinted} { background: ${LIGHT.paper}; }`;
  return [
    ':root { color-scheme: light dark; }',
    rule(':root', LIGHT),
    `@media screen and (prefers-color-scheme: dark) {\n${rule(':root', DARK)}\n${kept}}`,
    `@media (forced-colors: active) {\n${rule(':root', SYSTEM)}\n}`,
  ].join('\n');
}

/** A style sheet with the colours themselves where it names the roles of print, for readers that know no custom properties. */
export function withColours(css: string): string {
  return css.replace(/var\(--([a-z-]+)\)/g, (named, role: string) => new Map(Object.entries(LIGHT)).get(role) ?? named);
}

function rule(selector: string, roles: Roles): string {
  const values = Object.entries(roles).map(([name, value]) => `--${name}: ${value};`);
  return `${selector} { ${values.join(' ')} }`;
}
