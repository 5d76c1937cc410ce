import { beforeAll, describe, expect, it } from 'vitest';
import { loadStyles, type Stylesheet } from '../../../src/write/page/styles.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { COLOURS } from '../../../src/model/tokens.js';

let styles: Stylesheet;

beforeAll(async () => {
  styles = await loadStyles(new MemoryWorld());
}, 60_000);

describe('loadStyles', () => {
  it('holds every face as data, two cuts among them, and fetches nothing', () => {
    for (const family of [
      'Source Serif 4',
      'Alegreya Sans',
      'Alegreya Sans SC',
      'Serif Display 60',
      'Serif Display 40',
    ]) {
      expect(styles.fonts).toContain(`font-family:"${family}"`);
    }
    const everything = styles.fonts + Object.values(styles.flow).join('') + Object.values(styles.look).join('');
    expect(everything.match(/url\((?!data:)/g)).toBeNull();
    expect(everything).not.toContain('@import');
  });

  it('gives Paged.js no selector that its parser does not know', () => {
    for (const flow of Object.values(styles.flow)) expect(flow).not.toMatch(/:(is|has|where|not)\(/);
  });

  it('asks for bleed and marks for the press alone', () => {
    expect(styles.flow.press).toContain('bleed: 4mm');
    expect(styles.flow.screen).not.toContain('bleed');
  });

  it('leaves breaks between pages to Paged.js: the browser would make them a second time', () => {
    for (const look of Object.values(styles.look))
      expect(/break-(before|after):|^ *page:/m.exec(look)?.index).toBeUndefined();
  });

  it('writes no words where a reader cannot reach them, the comment column of a review copy apart', () => {
    expect(styles.look.screen).not.toMatch(/content: '[^']*[A-Za-z]/);
  });

  it('names no colour but those of the palette, each once', () => {
    const used = `${styles.look.review}${styles.flow.press}`.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(used).toEqual(Object.values(COLOURS));
  });

  it('sets every property that it uses, but those of Paged.js and of single blocks', () => {
    const all = `${styles.look.review}${styles.flow.press}`;
    const known = new Set(all.match(/--[a-z0-9-]+(?=:)/g));
    const used = [...all.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !known.has(name) && !/^--(pagedjs|head|foot|tab)\b/.test(name))).toEqual([]);
    expect(known).toContain('--ink');
  });
});
