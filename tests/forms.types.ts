// Compiled, never run: a form without a writer must not compile, and what is there is whole.
import type { Form, PageForm, Writer } from '../src/model/form.js';
import { WRITERS } from '../src/write/writers.js';

type Total<Forms extends string> = Readonly<Record<Exclude<Forms, PageForm>, Writer>>;

// @ts-expect-error A form that nobody writes.
export const missing: Total<Form | 'stone'> = WRITERS;
export const all: Total<Form> = WRITERS;
