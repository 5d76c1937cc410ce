/** Text that takes the place of the bytes from one place to before another; both are the same where it is put in. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The bytes with the edits made; of two at one place, the first stands first. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const inOrder = [...edits].sort((one, other) => one.from - other.from);
  const grows = inOrder.reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
  const made = new Uint8Array(bytes.length + grows);
  let [at, read] = [0, 0];
  for (const { from, to, text } of inOrder) {
    made.set(bytes.subarray(read, from), at);
    at += from - read;
    for (let index = 0; index < text.length; index += 1) made[at + index] = text.charCodeAt(index);
    at += text.length;
    read = to;
  }
  made.set(bytes.subarray(read), at);
  return made;
}
