// Makes the files of a rule for words, a check or a block, and says what is left to do: npm run new rule PlainWords.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { made } from './new/new.js';
import { NotMade } from './new/names.js';

const root = path.resolve(import.meta.dirname, '..');
const at = (file: string) => path.join(root, ...file.split('/'));
const read = (file: string) =>
  existsSync(at(file)) ? readFileSync(at(file), 'utf8').replace(/\r\n/g, '\n') : undefined;

try {
  const { files, next } = made(process.argv.slice(2), read);
  for (const [file, text] of Object.entries(files)) {
    const mark = existsSync(at(file)) ? 'changed' : 'made   ';
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
    process.stdout.write(`${mark}  ${file}\n`);
  }
  process.stdout.write(`\nNext:\n${next.map((step, index) => `${String(index + 1)}. ${step}\n`).join('')}`);
} catch (error) {
  if (!(error instanceof NotMade)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
