import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { screenRoles, withColours } from '../../src/model/screen.js';

const STYLES = path.join(import.meta.dirname, '../../styles');
/** `preview/pages.css` is left out: the pages on the desk keep the colours of print, whatever the screen has. */
const SHEETS = ['report', 'review', 'web', 'epub'].flatMap((folder) =>
  readdirSync(path.join(STYLES, folder))
    .filter((name) => name.endsWith('.css'))
    .map((name) => path.join(folder, name)),
);

const [light = '', dark = ''] = screenRoles()
  .split('\n')
  .filter((line) => line.includes('--paper: #'));

function brightness(role: string, roles: string): number {
  const hex = new RegExp(`--${role}: #(\\w{6});`).exec(roles)?.[1] ?? '';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, roles: string): number {
  const [less = 0, more = 0] = [brightness(one, roles), brightness(other, roles)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

describe('the roles of the screens', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read on every ground, %s', (_, roles) => {
    for (const ground of ['paper', 'sand', 'desk']) {
      for (const text of ['ink', 'grey', 'hue', 'accent']) expect(contrast(text, ground, roles)).toBeGreaterThan(4.5);
      for (const mark of ['edge', 'rule']) expect(contrast(mark, ground, roles)).toBeGreaterThanOrEqual(3);
    }
    for (const fill of ['ink', 'grey', 'hue']) expect(contrast('on-fill', fill, roles)).toBeGreaterThan(4.5);
  });

  it.each([...SHEETS, path.join('preview', 'desk.css')])('are the only colours of %s', (sheet) => {
    expect(readFileSync(path.join(STYLES, sheet), 'utf8')).not.toMatch(/#[\da-f]{3}(?:[\da-f]{3})?\b|rgba?\(|hsla?\(/i);
  });

  it('leave a drawing on white where the screen is dark', () => {
    const [, inTheDark = ''] = screenRoles('.drawing').split('@media screen and (prefers-color-scheme: dark)');
    expect(inTheDark).toContain('.drawing { background: #FFFFFF; }');
    expect(inTheDark.indexOf('--ink: #F1EBDD')).toBeLessThan(inTheDark.indexOf('.drawing { --paper: #FFFFFF;'));
  });

  it('stand as colours where a reader knows no roles', () => {
    expect(withColours('a { color: var(--hue); width: var(--text) }')).toBe('a { color: #1B4B47; width: var(--text) }');
  });
});
