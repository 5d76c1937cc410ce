import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { DISTRIBUTION, NON_PUBLIC, WITHHELD, type AttributeForm, type BlockForm } from '../model/blocks.js';
import { report } from '../model/finding.js';
import { nearest } from '../tree/nearest.js';
import { attributePlaces } from './attribute-places.js';
import { RULES } from './rules.js';

/** A directive as remark-directive gives it. */
export interface Directive extends Node {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null | undefined;
}

/** The attributes of a directive as text, without its label. */
export function attributesOf(directive: Directive): Record<string, string> {
  const entries = Object.entries(directive.attributes ?? {}).filter(([name]) => name !== 'id');
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']));
}

/** The label of a directive, `{#fig-speed}`; reports one that does not begin with the kind's own prefix. */
export function labelOf(directive: Directive, form: BlockForm, file: VFile): string | undefined {
  const id = directive.attributes?.['id'] ?? undefined;
  if (id === undefined) return undefined;
  if (form.label === undefined || !id.startsWith(`${form.label}-`)) {
    const expected = form.label === undefined ? 'no label here' : `one that begins with ${form.label}-`;
    report(file, RULES.label, { reason: `Unexpected label \`${id}\`, expected ${expected}`, place: directive });
  }
  return id;
}

/** Reports unknown, missing and wrongly valued attributes of a directive. */
export function checkAttributes(directive: Directive, form: BlockForm, file: VFile): void {
  const given = attributesOf(directive);
  const known = Object.entries(attributesFor(form));
  const places = attributePlaces(directive, file);
  for (const name of Object.keys(given)) {
    if (!known.some(([one]) => one === name))
      reportUnknown(directive, { name, known: Object.keys(form.attributes ?? {}) }, file);
  }
  for (const [name, { required, values }] of known) {
    const value = given[name];
    if (required === true && (value ?? '').trim() === '') {
      const reason = `Unexpected ${directive.name} without \`${name}\`, expected ${name}="…"`;
      report(file, RULES.required, { reason, place: directive });
    }
    if (values === undefined || value === undefined || values.includes(value)) continue;
    const reason = `Unexpected ${name}="${value}", expected one of: ${values.join(', ')}`;
    report(file, RULES.value, { reason, place: places[name] ?? directive, actual: value, expected: values });
  }
}

/** Whatever takes attributes may be withheld. */
function attributesFor(form: BlockForm): Readonly<Record<string, AttributeForm>> {
  return form === NON_PUBLIC ? WITHHELD : { ...form.attributes, ...DISTRIBUTION, ...WITHHELD };
}

function reportUnknown(directive: Directive, about: { name: string; known: string[] }, file: VFile): void {
  const guess = nearest(about.name, [...about.known, ...Object.keys(DISTRIBUTION), ...Object.keys(WITHHELD)]);
  const expected = about.known.length === 0 ? 'none' : `one of: ${about.known.join(', ')}`;
  report(file, RULES.attribute, {
    reason: `Unexpected attribute \`${about.name}\` on ${directive.name}, expected ${expected}`,
    place: directive,
    ...(guess === undefined ? {} : { mend: `Did you mean \`${guess}\`?` }),
  });
}
