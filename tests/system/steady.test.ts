import { afterEach, describe, expect, it, vi } from 'vitest';
import { ToolError } from '../../src/model/world.js';
import { steadyEnvironment, today } from '../../src/system/steady.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the environment of the browser and of tools', () => {
  it('names the same language and place on every desk, and leaves the rest', () => {
    const desk = {
      LANG: 'tr_TR.UTF-8',
      LC_CTYPE: 'de_DE',
      LANGUAGE: 'ar:ja',
      TZ: 'Asia/Tokyo',
      OF_MINE: 'kept',
      GIT_DIR: '/',
    };
    for (const [name, value] of Object.entries(desk)) vi.stubEnv(name, value);
    const steady = steadyEnvironment({ FONTS: 'own', GIT_OPTIONAL_LOCKS: '0' });
    expect(steady).toMatchObject({ LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'en', TZ: 'UTC', OF_MINE: 'kept' });
    expect(steady).toMatchObject({ FONTS: 'own' });
    expect(Object.keys(steady)).not.toContain('LC_CTYPE');
    expect(Object.keys(steady)).not.toContain('GIT_DIR');
    expect(steady).toMatchObject({ GIT_OPTIONAL_LOCKS: '0' });
  });
});

describe('today', () => {
  it('is the day that SOURCE_DATE_EPOCH names', () => {
    expect(today('1700000000').toISOString()).toBe('2023-11-14T22:13:20.000Z');
  });

  it('is the day of the clock where it names none', () => {
    expect(Math.abs(today('').getTime() - Date.now())).toBeLessThan(60_000);
  });

  it.each(['soon', '1e9', '-1', '9999999999999'])('refuses %s', (epoch) => {
    expect(() => today(epoch)).toThrow(ToolError);
  });
});
