/** Characters that no reader sees and that can part a word. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Signs that look like a colon, and letters of other scripts that look like those of a marker; in their NFKC form. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'\u2236\uA789\u02D0\u05C3\u0589\u2982'].map((sign) => [sign, ':'])),
  ...Object.fromEntries([...'\u043E\u03BF\u0585'].map((sign) => [sign, 'o'])),
  ...Object.fromEntries([...'\u0440\u03C1'].map((sign) => [sign, 'p'])),
  ...{
    '\u0456': 'i',
    '\u03B9': 'i',
    '\u0441': 'c',
    '\u03C2': 'c',
    '\u03C3': 'c',
    '\u0578': 'n',
    '\u03C5': 'u',
    '\u057D': 'u',
  },
  ...{ '\u04CF': 'l', '\u2800': ' ' },
};

/** Signs that every reader sees as they are: nearly all of most texts. */
const PLAIN = /^[\t\n\r\x20-\x7E]*$/;

/** The characters as a reader sees them. */
export function seenIn(value: string): string {
  if (PLAIN.test(value)) return value;
  return value
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u0250-\u{10FFFF}]/gu, (sign) => LOOKALIKES[sign.toLowerCase()] ?? sign);
}
