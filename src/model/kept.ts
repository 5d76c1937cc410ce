/** What the tool keeps for the user of this machine, so that it need not be fetched or made again. */
export interface Kept {
  readonly folder: string;
  readonly isWritable: boolean;
  /** Browsers that lie unpacked there, by the names of their folders. */
  readonly browsers: readonly string[];
  /** In bytes: drawings, findings and pages of earlier builds. */
  readonly bytes: number;
}
