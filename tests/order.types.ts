// Compiled, never run: the wrong order must not compile.
import { cite } from '../src/cite/cite.js';
import type { Style } from '../src/cite/style/style.js';
import type { Page } from '../src/model/print.js';
import type { CitedText, EditionText, Publication, SettledText } from '../src/model/publication.js';
import type { World } from '../src/model/world.js';
import { print } from '../src/print/print.js';
import type { Numberings } from '../src/refer/number.js';
import { refer } from '../src/refer/refer.js';
import { render } from '../src/write/page/render.js';

declare const publication: Publication;
declare const selected: EditionText<'public'>;
declare const cited: CitedText<'public'>;
declare const settled: SettledText<'public'>;
declare const page: Page<'public'>;
declare const style: Style;
declare const numberings: Numberings;
declare const world: World;

// @ts-expect-error An unselected publication cannot be cited.
void cite(publication, style);
// @ts-expect-error An unselected publication cannot be printed.
void print(world, publication);
// @ts-expect-error A text whose citations are not yet text cannot be referred.
refer(selected, numberings);
// @ts-expect-error A text that is not settled cannot be rendered.
render(cited, { purpose: 'screen' });
// @ts-expect-error A text that is not rendered cannot be printed.
void print(world, settled);
// @ts-expect-error The public edition cannot be made by writing down its fields.
export const forged: EditionText<'public'> = { ...publication, edition: 'public' };

// The right order does.
void cite(selected, style);
refer(cited, numberings);
void print(world, page);
