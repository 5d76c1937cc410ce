import { InvalidArgumentError } from 'commander';
import { FORMS, isForm, type Form } from '../model/form.js';

/** The forms of `--to`. Throws InvalidArgumentError. */
export function formats(value: string): Form[] {
  return value.split(',').map((format) => {
    if (!isForm(format)) throw new InvalidArgumentError(`${FORMS.join(', ')}, or several: ${FORMS.join(',')}.`);
    return format;
  });
}

/** The port of `--port`. Throws InvalidArgumentError. */
export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new InvalidArgumentError('A port is 0 to 65535.');
  return number;
}

/** The tools of `--without`, which may stand more than once. Throws InvalidArgumentError. */
export function tools(value: string, before: readonly string[] = []): string[] {
  if (!['vale', 'languagetool'].includes(value)) throw new InvalidArgumentError('vale, languagetool.');
  return [...before, value];
}
