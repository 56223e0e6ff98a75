/** What is wrong with an entry of an archive; `too-large`: it unpacks to more than was allowed. */
export type ArchiveTrouble = 'damaged' | 'encrypted' | 'too-large';

/** Ends the reading of an archive; who reads it says in its own words what that means. */
export class ArchiveError extends Error {
  readonly trouble: ArchiveTrouble;

  constructor(trouble: ArchiveTrouble, entry: string, cause?: unknown) {
    super(`${entry} is ${trouble}`, { cause });
    this.name = 'ArchiveError';
    this.trouble = trouble;
  }
}
