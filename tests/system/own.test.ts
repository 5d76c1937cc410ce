import { expect, it } from 'vitest';
import { MissingFile } from '../../src/model/world.js';
import { readPackageFile } from '../../src/system/own.js';

it('a file of a package is the same bytes each time, so that what is made of it is made once', async () => {
  const [one, other] = await Promise.all([readPackageFile('yaml/package.json'), readPackageFile('yaml/package.json')]);
  expect(one).toBe(other);
  expect(await readPackageFile('yaml/package.json')).toBe(one);
  await expect(readPackageFile('no-such-package/none.json')).rejects.toBeInstanceOf(MissingFile);
});
