import { BrokenConfiguration } from '../model/manuscript.js';
import { EXIT, type ExitCode, type Terminal } from '../model/terminal.js';
import { ToolError, UnusableFile } from '../model/world.js';
import { findingsIn } from '../report/findings.js';
import { countsOf, linesOf } from '../report/text.js';

/** Says why a command could not do its work, and returns its exit code. `debug` shows the whole error. Throws what is no error. */
export function tellFault(error: unknown, terminal: Terminal, debug: boolean): ExitCode {
  if (error instanceof BrokenConfiguration) return tellBroken(error, terminal);
  if (!(error instanceof Error)) throw error;
  const isTool = error instanceof ToolError;
  terminal.say(`${isTool ? error.tool : 'imprimatur'}: ${error.message}`);
  if (debug) terminal.say(String(error.stack ?? error));
  else if (!isTool) terminal.say('This is a fault of the tool. Run again with --debug and report what it shows.');
  return error instanceof UnusableFile ? EXIT.usage : EXIT.tool;
}

/** What is wrong with a configuration is said at its lines. */
function tellBroken({ files }: BrokenConfiguration, terminal: Terminal): ExitCode {
  const findings = findingsIn(files);
  for (const finding of findings) linesOf(finding, terminal.colours).forEach((line) => terminal.say(line));
  terminal.say(`${countsOf(findings)}. Nothing was read further; mend the configuration first.`);
  return EXIT.usage;
}
