import type { Edition } from '../model/edition.js';
import type { Finding } from '../model/finding.js';
import type { Revision } from '../model/revision.js';

/** What a release must have passed. */
export interface Door {
  readonly door: string;
  readonly passed: boolean;
  readonly said: string;
  /** True where only a tag or veraPDF is missing: a dry run goes on without it. */
  readonly dry?: boolean;
  /** True where nothing was printed, which another door tells of. */
  readonly untried?: boolean;
}

/** What is known of the editions that are to be released. */
export interface Judged {
  readonly edition: Edition;
  readonly revision: Revision | undefined;
  readonly findings: readonly Finding[];
  readonly leaked: boolean;
  /** Promises of pages that are broken. */
  readonly promises: number;
  /** Places of the text that rest on a source which nobody has verified. */
  readonly unverified: number;
  /** Whether the words were judged. */
  readonly read: boolean;
  /** Comments of reviewers that nobody has answered. */
  readonly open: number;
  readonly files: number;
  /** Those of the files that are PDFs for the screen. */
  readonly screens: number;
  /** Clauses that a PDF breaks, by its own check. */
  readonly faults: number;
  /** What the preflight of the press files found; absent where none is made. */
  readonly press?: number;
  /** Failed rules of the PDFs for the screen by veraPDF; undefined where it is not there. */
  readonly invalid: number | undefined;
}

/** The doors in their order, each with what it says. */
export function doorsOf(judged: Judged): Door[] {
  const errors = judged.findings.filter(({ severity }) => severity === 'error').length;
  const told = judged.edition === 'public' ? judged.findings.filter(isOfPublicText) : judged.findings;
  const warnings = told.filter(({ severity }) => severity === 'warning').length;
  const { promises, unverified } = judged;
  const shut = judged.files === 0 ? untried : (one: Door): Door => one;
  return [
    versionDoor(judged.revision),
    door('Errors', errors === 0, `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`),
    shut(door('Page promise', promises === 0, promises === 0 ? 'kept' : 'broken')),
    door('Words', judged.read, judged.read ? 'read by Vale' : 'not judged: Vale is missing'),
    commentDoor(judged.open),
    ...(judged.edition === 'public'
      ? [
          door('Sources', unverified === 0, unverified === 0 ? 'all verified' : `${String(unverified)} not verified`),
          judged.leaked ? leakDoor(judged) : shut(leakDoor(judged)),
        ]
      : []),
    ...(judged.files > 0 && judged.screens === 0 ? [] : [shut(accessDoor(judged))]),
    ...(judged.press === undefined ? [] : [pressDoor(judged.press)]),
  ];
}

/** Whether a finding is of doors 2 and 3, which see nothing but the text of their edition: of others a public file tells nothing. */
export function isOfPublicText({ rule }: Pick<Finding, 'rule'>): boolean {
  return /^(?:text|language|print)\//.test(rule);
}

function versionDoor(revision: Revision | undefined): Door {
  if (revision === undefined) return door('Version', false, 'no commit: the folder is not under version control');
  if (revision.exact) return door('Version', true, `${revision.name}, commit ${revision.commit.slice(0, 7)}, clean`);
  const why = revision.dirty ? 'sources are not as they were committed' : 'no version tag names this commit';
  return { ...door('Version', false, `${revision.words}: ${why}`), ...(revision.dirty ? {} : { dry: true }) };
}

function commentDoor(open: number): Door {
  const said =
    open === 0 ? 'none waits for an answer' : `${String(open)} not answered: imprimatur review list --status open`;
  return door('Comments', open === 0, said);
}

function leakDoor({ leaked, files }: Judged): Door {
  const found = `nothing withheld found in ${counted(files, 'file')}`;
  return door('Leak check', !leaked, leaked ? 'not proved to hold nothing that is withheld' : found);
}

/** What is judged of printed files, where none was printed. */
function untried({ door: name }: Door): Door {
  return { ...door(name, false, 'not tried: nothing was printed'), untried: true };
}

function accessDoor({ faults, invalid }: Judged): Door {
  if (faults > 0) return door('Accessible', false, `${counted(faults, 'fault')} by its own check`);
  const missing = 'self-checked alone: veraPDF or Java is not there, `imprimatur doctor` says how to have them';
  if (invalid === undefined) return { ...door('Accessible', false, missing), dry: true };
  return door('Accessible', invalid === 0, `veraPDF, ${counted(invalid, 'failed rule')} of PDF/UA-1 and PDF/A-2a`);
}

function pressDoor(faults: number): Door {
  return door('Press', faults === 0, `PDF/X-4, ${counted(faults, 'fault')} by its own preflight`);
}

function door(name: string, passed: boolean, said: string): Door {
  return { door: name, passed, said };
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
