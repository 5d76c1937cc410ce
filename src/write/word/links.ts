/** Only such addresses reach any output. */
const ADDRESS = /^(?:https?|mailto|tel):/iu;

/** The addresses that a document links to. */
export class Links {
  readonly addresses: string[] = [];

  /** The id of the relation to an address; undefined where no output may link there. */
  add(url: string): string | undefined {
    if (!ADDRESS.test(url)) return undefined;
    const known = this.addresses.indexOf(url);
    return linkRelation(known < 0 ? this.addresses.push(url) : known + 1);
  }
}

/** The id of the relation to the address of that number, from 1. */
export function linkRelation(count: number): string {
  return `rLink${String(count)}`;
}
