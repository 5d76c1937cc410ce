/** Names of files that any system takes, each given once. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }

  /** A name as near to the one wished as there is. */
  take(wished: string): string {
    const plain = plainName(wished);
    const all = [plain, ...Array.from({ length: this.#taken.size + 1 }, (_, at) => `${plain}-${String(at + 2)}`)];
    const free = all.find((name) => !this.#taken.has(name)) ?? plain;
    this.#taken.add(free);
    return free;
  }
}

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Words as a name of small letters, figures and hyphens. */
function plainName(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return plain === '' || DEVICES.test(plain) ? `part${plain === '' ? '' : `-${plain}`}` : plain;
}
