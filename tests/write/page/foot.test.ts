import { describe, expect, it } from 'vitest';
import type { PublicationFacts } from '../../../src/model/publication.js';
import { render } from '../../../src/write/page/render.js';
import { folderOf } from '../../manuscript.js';
import { pageIn } from '../../settled.js';
import { chapter, NO_STYLES, paragraph, settledText } from './sample.js';

it('the foot of an internal edition says whole that it is not to be forwarded, however long the status', async () => {
  const world = folderOf({ 'one.md': 'Text.' });
  const file = 'manuscript/report/publication.yaml';
  const facts = new TextDecoder().decode(await world.read(file));
  await world.write(file, facts.replace('status: Draft', `status: ${'Draft for acceptance '.repeat(12).trim()}`));
  const { html } = await pageIn(world, 'internal');
  expect(html).toContain('--foot-first:"Internal edition: do not forward"');
  expect(html).toMatch(/--foot-then:"[^"]{20,90}…"/u);
});

describe('a sheet that lies alone', () => {
  const revision = { name: 'v0.3.0', commit: '1a2b3c4d', words: 'v0.3.0+2.g1a2b3c4', dirty: false, exact: false };
  const html = (facts: Partial<PublicationFacts>): string =>
    render(settledText([chapter('sec-one', [paragraph('Text.')])], { facts }), { purpose: 'screen', styles: NO_STYLES })
      .html;

  it('names in its imprint the papers that lie beside it', () => {
    expect(html({ revision })).toContain('How this was shown: certificate.json.');
    const released = html({ revision: { ...revision, passport: '7F3A-91C2-5D0E' } });
    expect(released).toContain('Release v0.3.0, passport 7F3A-91C2-5D0E. How it was checked: manifest.json.');
    expect(released).not.toContain('certificate.json');
  });

  it('says in its foot, on its cover and in its head which deliverable and which state it is', () => {
    const page = html({ deliverable: 'E', revision });
    expect(page).toMatch(/--foot-then:"[^"]*\u2002E, v0\.3\.0\+2\.g1a2b3c4"/u);
    expect(page).toContain('review by UNODC</span><br>Deliverable E, v0.3.0+2.g1a2b3c4');
    expect(page).toContain(
      'name="description" content="Deliverable E, v0.3.0+2.g1a2b3c4. Consultant’s draft for review by UNODC. First draft, 24 November 2026"',
    );
  });

  it('keeps both whole in its foot, and cuts the status where there is no room', () => {
    const page = html({ deliverable: 'E', revision, status: 'Draft for acceptance '.repeat(12).trim() });
    expect(page).toMatch(/--foot-then:"[^"]*…\u2002·\u2002E, v0\.3\.0\+2\.g1a2b3c4"/u);
  });

  it('says whole what it is, and shortens its title where there is no room for both', () => {
    const shortTitle = 'International cooperation in these investigations';
    const status = 'Consultant’s draft for acceptance by UNODC';
    const page = html({
      deliverable: 'E',
      revision: { ...revision, words: 'v0.3.0+g1a2b3c4' },
      shortTitle,
      status,
    });
    expect(page).toMatch(/--foot-first:"International cooperation…"/u);
    expect(page).toContain(`·\u2002${status}\u2002·\u2002E, v0.3.0+g1a2b3c4"`);
  });

  it('leaves room for the bold letters of a warning', () => {
    const revision8 = { ...revision, words: 'v0.0.0+g8424013' };
    const status = 'Consultant’s draft for acceptance by UNODC';
    const text = settledText([chapter('sec-one', [paragraph('Text.')])], {
      edition: 'internal',
      facts: { deliverable: 'E', revision: revision8, status },
    });
    const page = render(text, { purpose: 'screen', styles: NO_STYLES }).html;
    expect(page).toContain('--foot-first:"Internal edition: do not forward"');
    expect(page).toMatch(/--foot-then:"\u2002·\u2002Consultant’s draft for[^"]*…\u2002·\u2002E, v0\.0\.0\+g8424013"/u);
  });

  it('says nothing of what is not known', () => {
    expect(html({})).toContain('review by UNODC</span></p>');
  });
});
