import { expect, it } from 'vitest';
import { proof } from '../../../src/pipeline.js';
import { folderOf } from '../../manuscript.js';

it('the foot of an internal edition says whole that it is not to be forwarded, however long the status', async () => {
  const world = folderOf({ 'one.md': 'Text.' });
  const file = 'manuscript/report/publication.yaml';
  const facts = new TextDecoder().decode(await world.read(file));
  await world.write(file, facts.replace('status: Draft', `status: ${'Draft for acceptance '.repeat(12).trim()}`));
  const order = { publications: [], editions: ['internal'], purpose: 'screen', formats: ['html'] } as const;
  const { html } = await proof(world, order);
  expect(html).toContain('--foot-first:"Internal edition: do not forward"');
  expect(html).toMatch(/--foot-then:"[^"]{20,90}…"/u);
});
