/** As many arguments as every engine takes at once. */
const AT_ONCE = 0x8000;

const known = new WeakMap<Uint8Array, string>();

/** Bytes in base64 (RFC 4648, section 4), as an address of data holds them; the same bytes, which nobody changes, are written once. */
export function base64(bytes: Uint8Array): string {
  const text = known.get(bytes) ?? written(bytes);
  known.set(bytes, text);
  return text;
}

function written(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  }
  return btoa(parts.join(''));
}
