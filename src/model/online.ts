/** One question to a site: an https address, and the kind of answer that is asked for. */
export interface Question {
  readonly url: string;
  readonly accept: string;
}

export interface Answer {
  /** The address that answered, behind every redirection. */
  readonly url: string;
  readonly text: string;
}

/**
 * Asks a site. Only a command that the user gave `--online` has it; nothing else reaches the network. Throws Unreachable.
 */
export type Ask = (question: Question) => Promise<Answer>;

/** A site that does not answer, or has nothing at the address. */
export class Unreachable extends Error {
  constructor(
    readonly host: string,
    why: string,
  ) {
    super(`${host} ${why}`);
    this.name = 'Unreachable';
  }
}
