import { VFile } from 'vfile';
import type { Edition } from '../model/edition.js';
import type { RedlineBlock } from '../model/review.js';
import type { World } from '../model/world.js';
import { print } from '../print/print.js';
import { loadStyles } from '../write/page/styles.js';
import { redlinePage } from '../write/review/redline-page.js';
import { redlineInWord } from '../write/word/redline.js';

/** A redline, and the forms that are asked for. */
export interface RedlineFacts {
  readonly from: string;
  readonly to: string;
  readonly edition: Edition;
  readonly publication: string;
  readonly blocks: readonly RedlineBlock[];
  readonly forms: readonly ('pdf' | 'docx')[];
}

/** A redline in each form. Throws ToolError where the browser fails. */
export async function redlineFiles(world: World, facts: RedlineFacts): Promise<Map<string, Uint8Array>> {
  const { from, to, edition, publication, blocks, forms } = facts;
  const title = `What changed in ${publication}`;
  const lead = `From ${from} to ${to}. Words put in are underlined, words taken out are struck, what moved is named at both places; numbers of comments stand beside the changes that they asked for.`;
  const files = new Map<string, Uint8Array>();
  if (forms.includes('docx'))
    files.set('docx', redlineInWord({ title, lead, edition, blocks, author: `${from} to ${to}` }));
  if (forms.includes('pdf')) {
    const styles = await loadStyles(world);
    const look = new TextDecoder().decode(await world.readOwn('styles/review/redline.css'));
    const configFile = new VFile({ path: 'publication.yaml' });
    const page = redlinePage({ title, lead, edition, publication, language: 'en', blocks, styles, look, configFile });
    files.set('pdf', (await print(world, page)).pdf);
  }
  return files;
}
