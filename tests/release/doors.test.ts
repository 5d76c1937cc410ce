import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { doorsOf, type Judged } from '../../src/release/doors.js';

const revision = { name: 'v0.3.0', commit: '1a2b3c4d', words: 'v0.3.0+g1a2b3c4', dirty: false, exact: true };
const GOOD: Judged = {
  edition: 'public',
  revision,
  findings: [],
  leaked: false,
  promises: 0,
  unverified: 0,
  read: true,
  open: 0,
  files: 2,
  screens: 2,
  faults: 0,
  invalid: 0,
};

function finding(rule: string, severity: Finding['severity'] = 'error'): Finding {
  const words = { message: '', why: '', mend: '', url: '', gate: 'pass' as const, letter: 'A' as const };
  return { file: 'one.md', line: 1, column: 1, severity, rule, ...words };
}

const closed = (more: Partial<Judged>): string[] =>
  doorsOf({ ...GOOD, ...more }).flatMap(({ door, passed, said }) => (passed ? [] : [`${door}: ${said}`]));

describe('the doors of a release', () => {
  it('are open to what is tagged, clean, kept, judged, verified and accessible', () => {
    expect(closed({})).toEqual([]);
    expect(closed({ screens: 0, press: 0, invalid: undefined })).toEqual([]);
  });

  it.each<readonly [Partial<Judged>, string[]]>([
    [{ revision: undefined }, ['Version: no commit: the folder is not under version control']],
    [
      { revision: { ...revision, exact: false, dirty: true } },
      ['Version: v0.3.0+g1a2b3c4: sources are not as they were committed'],
    ],
    [{ revision: { ...revision, exact: false } }, ['Version: v0.3.0+g1a2b3c4: no version tag names this commit']],
    [{ findings: [finding('text/x')] }, ['Errors: 1 error, 0 warnings']],
    [{ promises: 1 }, ['Page promise: broken']],
    [{ unverified: 1 }, ['Sources: 1 not verified']],
    [{ open: 2 }, ['Comments: 2 not answered: imprimatur review list --status open']],
    [{ read: false }, ['Words: not judged: Vale is missing']],
    [{ leaked: true }, ['Leak check: not proved to hold nothing that is withheld']],
    [{ faults: 2 }, ['Accessible: 2 faults by its own check']],
    [{ press: 1 }, ['Press: PDF/X-4, 1 fault by its own preflight']],
    [
      { invalid: undefined },
      ['Accessible: self-checked alone: veraPDF or Java is not there, `imprimatur doctor` says how to have them'],
    ],
    [{ invalid: 1 }, ['Accessible: veraPDF, 1 failed rule of PDF/UA-1 and PDF/A-2a']],
  ])('are closed to %o', (more, said) => {
    expect(closed(more)).toEqual(said);
  });

  it('let a dry run go on where only a tag or veraPDF is missing', () => {
    const without = { revision: { ...revision, exact: false }, invalid: undefined };
    expect(doorsOf({ ...GOOD, ...without }).map(({ passed, dry }) => passed || dry)).not.toContain(undefined);
    expect(doorsOf({ ...GOOD, revision: { ...revision, exact: false, dirty: true } })[0]?.dry).toBeUndefined();
  });

  it('say of files that were not printed that nothing was tried', () => {
    const none = doorsOf({ ...GOOD, files: 0, screens: 0, invalid: undefined, findings: [finding('text/x')] });
    const said = none.filter(({ untried }) => untried === true).map((one) => `${one.door}: ${one.said}`);
    expect(said).toEqual(
      ['Page promise', 'Leak check', 'Accessible'].map((name) => `${name}: not tried: nothing was printed`),
    );
    expect(closed({ files: 0, screens: 0, leaked: true })).toContain(
      'Leak check: not proved to hold nothing that is withheld',
    );
  });

  it('tell nothing of findings that withheld text may have caused, in the public edition alone', () => {
    const findings = ['mark/past', 'check/near-leak', 'language/plain'].map((rule) => finding(rule, 'warning'));
    const said = (edition: 'public' | 'internal') => doorsOf({ ...GOOD, edition, findings }).map((one) => one.said);
    expect(said('public')).toContain('0 errors, 1 warning');
    expect(said('internal')).toContain('0 errors, 3 warnings');
  });

  it('of the internal edition ask neither for verified sources nor for a leak check', () => {
    const internal = {
      edition: 'internal' as const,
      leaked: true,
      unverified: 1,
    };
    expect(closed(internal)).toEqual([]);
  });
});
