import type { WordForm } from './look.js';

/** The look of a heading of a level, from 1: in the hue, with what follows it, in the lists of contents. */
export function heading<
  const Form extends WordForm & { readonly before: number; readonly after: number; readonly line?: number },
>(level: number, form: Form) {
  const own = {
    name: `heading ${String(level)}`,
    basedOn: 'Normal',
    next: 'BodyText',
    colour: 'hue',
    keepNext: true,
    outline: level - 1,
  } as const;
  return { ...own, ...form };
}
