/** What is made of a file that the tool ships: once for the same bytes, whichever World they come from. */
export function madeOnce<T>(make: (text: string) => T): (bytes: Uint8Array) => T {
  const made = new WeakMap<Uint8Array, { readonly value: T }>();
  return (bytes) => {
    const known = made.get(bytes) ?? { value: make(new TextDecoder().decode(bytes)) };
    made.set(bytes, known);
    return known.value;
  };
}
