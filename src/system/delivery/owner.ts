import { readlinkSync } from 'node:fs';
import os from 'node:os';
import { hashOf } from '../../model/hash.js';

/** Where process ids are counted: this machine or, where the system tells them apart, this container of it. */
export const PLACE = hashOf(os.hostname(), namespace()).slice(0, 8);

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Whether a process of this place runs, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What stands before the rest of a temporary name: who made it, so that it can be told whether that process still runs. */
export function ownTag(): string {
  return `${String(process.pid)}-${PLACE}`;
}
