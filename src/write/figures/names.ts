/** Names of files that every system takes, each once: what no name may hold becomes a hyphen, and a name that is taken gets a number. */
export class FileNames {
  private readonly taken = new Set<string>();

  /** The name for a label, without ending: `fig-speed`. */
  take(label: string): string {
    const plain = label
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .slice(0, LONGEST);
    let name = plain;
    for (let nth = 2; this.taken.has(name.toLowerCase()); nth += 1) name = `${plain}-${String(nth)}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Some systems take no path of more than 260 signs. */
const LONGEST = 80;
