// npm run round-trip -- FILE.docx …: makes pages of Word files with LibreOffice, and says which words they lost or doubled and which contents are misplaced.
import { readFileSync } from 'node:fs';
import { office, pdfBy } from './office/office.js';
import { roundTrip } from './office/round-trip.js';

const program = office();
if (program === undefined) {
  process.stderr.write('LibreOffice is not there: nothing was compared.\n');
  process.exit(3);
}
for (const file of process.argv.slice(2)) {
  const { pages, words, lost, more, misplaced } = await roundTrip(
    new Uint8Array(readFileSync(file)),
    pdfBy(program, file),
  );
  process.stdout.write(`${file}: ${String(words)} words on ${String(pages)} pages\n`);
  for (const [what, lines] of Object.entries({ lost, more, misplaced }))
    for (const line of lines) process.stdout.write(`  ${what} ${line}\n`);
  if (lost.length + more.length + misplaced.length > 0) process.exitCode = 1;
}
