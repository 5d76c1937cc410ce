/** How a build differs from the first one; nothing of it may be seen in a file. */
export interface Circumstance {
  readonly name: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder's name. */
  readonly folder?: string;
  /** The files are laid down, and touched, last name first. */
  readonly reversed?: boolean;
  /** Nothing is kept of earlier builds. */
  readonly cold?: boolean;
  /** A program that is loaded before the tool. */
  readonly before?: string;
  /** Processes that do nothing but take time. */
  readonly burners?: number;
  /** Seconds after which a first build is killed. */
  readonly killed?: number;
  /** Another process builds the same sources in another folder at the same time, with the same cache. */
  readonly twin?: boolean;
  /** A major version of Node, from its package. */
  readonly node?: string;
  readonly umask?: number;
}

/** Moves the clock of a process: days by which it is wrong. */
const elsewhen = (days: number): string =>
  `data:text/javascript,${encodeURIComponent(
    `const T = Date, by = ${String(days * 86_400_000)}; globalThis.Date = class extends T { constructor(...a) { super(...(a.length === 0 ? [T.now() + by] : a)); } static now() { return T.now() + by; } };`,
  )}`;

export const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: 'again' },
  { name: 'Turkish desk, nothing kept', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, cold: true },
  { name: 'again, with what the Turkish desk kept', env: {} },
  { name: 'German desk on Kiritimati', env: { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati' } },
  { name: 'Alaska', env: { TZ: 'America/Anchorage', LANGUAGE: 'ar:ja' } },
  { name: 'another folder', folder: 'Ablage für Ämter & Büros' },
  { name: 'another day, by the clock', before: elsewhen(400) },
  { name: 'another day, by SOURCE_DATE_EPOCH', env: { SOURCE_DATE_EPOCH: '1700000000' } },
  { name: 'files in another order', folder: 'reversed', reversed: true },
  { name: 'for the user’s eyes only', umask: 0o077 },
  { name: 'nothing kept', cold: true },
  { name: 'after a build that was killed', killed: 6 },
  { name: 'two at once, nothing kept', cold: true, twin: true },
  { name: 'two at once, with what both kept', twin: true },
  { name: 'eight burners beside it', burners: 8 },
  { name: 'Node 20', node: '20' },
  { name: 'Node 22', node: '22' },
  { name: 'Node 24', node: '24' },
];
