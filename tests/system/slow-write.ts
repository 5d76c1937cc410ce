// Writes a file of 200 megabytes through the real World. Usage: slow-write.ts FOLDER
import { RealWorld } from '../../src/system/real.js';

const [, , root = '.'] = process.argv;
await new RealWorld(root, () => undefined).write('build/a.pdf', new Uint8Array(200_000_000));
