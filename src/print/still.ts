/**
 * A script that holds still what differs from run to run: chance, the clock and identities. It also defines the name
 * that compilers wrap around functions which are sent to the page.
 */
export function stillScript(day: number): string {
  return `globalThis.__name = (named) => named;\n(${String(holdStill)})(${String(day)});`;
}

function holdStill(day: number): void {
  let seed = 20250101;
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const RealDate = Date;
  class StillDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [day] : given) as [number]));
    }
    static override now(): number {
      return day;
    }
  }
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('');
  Math.random = next;
  globalThis.Date = StillDate as DateConstructor;
  performance.now = () => 0;
  crypto.randomUUID = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
