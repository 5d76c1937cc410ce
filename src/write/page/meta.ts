import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PublicationFacts } from '../../model/publication.js';
import { dayOf } from '../day.js';
import { aboutOf } from './statement.js';

/** What a page says of its publication to programs: who wrote it, which state it is, of which day. */
export function metaOf(facts: PublicationFacts): Element[] {
  const said = { author: facts.author ?? '', description: aboutOf(facts), 'dcterms.date': dayOf(facts.date) };
  return Object.entries(said)
    .filter(([, content]) => content !== '')
    .map(([name, content]) => h('meta', { name, content }));
}
