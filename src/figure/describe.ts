import type { VFile } from 'vfile';
import { z } from 'zod';
import { report } from '../model/finding.js';
import type { FigureData } from '../model/drawing.js';
import type { World } from '../model/world.js';
import { nearest } from '../tree/nearest.js';
import { readYaml } from '../tree/yaml.js';
import { drawBars } from './chart/bars.js';
import { drawChart } from './chart/chart.js';
import { barsData, chartData } from './chart/data.js';
import { decisionData } from './decision/data.js';
import { calendarData } from './calendar/data.js';
import { channelsData } from './channels/data.js';
import { spinesData } from './spines/data.js';
import { drawCalendar } from './calendar/calendar.js';
import { drawChannels } from './channels/channels.js';
import { drawDecision } from './decision/decision.js';
import { drawMap } from './map/map.js';
import { cardsOf } from './map/data.js';
import { mapData } from './map/values.js';
import { openSource } from './open.js';
import type { Place } from './place.js';
import { RULES } from './rules.js';
import { barsSchema, chartSchema } from './chart/schema.js';
import { calendarSchema } from './calendar/schema.js';
import { channelsSchema } from './channels/schema.js';
import { decisionSchema } from './decision/schema.js';
import { mapSchema } from './map/schema.js';
import { stripsData } from './strips/data.js';
import { spinesSchema } from './spines/schema.js';
import { drawSpines } from './spines/spines.js';
import { stripsSchema } from './strips/schema.js';
import type { Job, Sketch } from './kit/sketch.js';
import { drawStrips, mannerOf } from './strips/strips.js';

/** A drawing made from a description, and the alternative text that stands in it. */
export interface Described {
  readonly sketch: Sketch;
  readonly alt?: string;
}

/** A sketch with its values: no kind is drawn that cannot say them. */
type Told = Sketch & { readonly data: FigureData };

interface Kind<T> {
  readonly schema: z.ZodType<T>;
  draw(job: Job, value: T, files: Files): Promise<Told | undefined> | Told;
}

/** How to open the other files that a description names, and whether it is drawn for a cover or band. */
interface Files {
  readonly world: World;
  readonly place: Place;
  readonly cover?: boolean;
}

function kind<T extends { readonly alt?: string | undefined }>(schema: z.ZodType<T>, draw: Kind<T>['draw']) {
  return async (job: Job, files: Files): Promise<Described | undefined> => {
    const value = readYaml(job.file, schema, { edition: files.place.edition })?.value;
    if (value === undefined) return undefined;
    const sketch = await draw(job, value, files);
    const { alt } = value;
    return sketch === undefined ? undefined : { sketch, ...(alt === undefined ? {} : { alt }) };
  };
}

const KINDS = {
  chart: kind(chartSchema, (job, chart) => ({ ...drawChart(job, chart), data: chartData(job, chart) })),
  bars: kind(barsSchema, (job, bars) => ({ ...drawBars(job, bars), data: barsData(job, bars) })),
  'month-strips': kind(stripsSchema, (job, strips, { cover }) => ({
    ...drawStrips(job, strips, mannerOf(job, strips, cover)),
    data: stripsData(job, strips),
  })),
  map: kind(mapSchema, async (job, map, { world, place }) => {
    const data = await openSource(world, besides(job.file, map.data), { ...place, file: job.file, node: undefined });
    const cards = data === undefined ? undefined : cardsOf(map, job.file, { data: data.file, edition: place.edition });
    if (cards === undefined || cards.length === 0) return undefined;
    return { ...drawMap(job, map, cards), data: mapData(job, map, cards) };
  }),
  decision: kind(decisionSchema, (job, decision) => ({
    ...drawDecision(job, decision),
    data: decisionData(job, decision),
  })),
  channels: kind(channelsSchema, (job, channels) => ({
    ...drawChannels(job, channels),
    data: channelsData(job, channels),
  })),
  spines: kind(spinesSchema, (job, spines) => ({ ...drawSpines(job, spines), data: spinesData(job, spines) })),
  calendar: kind(calendarSchema, (job, calendar) => ({
    ...drawCalendar(job, calendar),
    data: calendarData(job, calendar),
  })),
} as const;

/** Draws a figure from its YAML description; reports what is wrong in it on its own lines. */
export async function describe(job: Job, files: Files): Promise<Described | undefined> {
  const read = readYaml(job.file, z.looseObject({ kind: z.string('expected the kind of figure') }), {
    edition: files.place.edition,
  });
  if (read === undefined) return undefined;
  const name = read.value.kind;
  if (Object.hasOwn(KINDS, name)) return KINDS[name as keyof typeof KINDS](job, files);
  reportKind(job.file, name, read.placeOf(['kind']));
  return undefined;
}

function reportKind(file: VFile, name: string, place: { line: number; column: number }): void {
  const known = Object.keys(KINDS);
  const guess = nearest(name, known);
  report(file, RULES.unknownKind, {
    reason: `Unexpected kind \`${name}\`, expected one of: ${known.join(', ')}`,
    place,
    actual: name,
    ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` }),
  });
}

/** A data file is named from the folder of the description, or from the manuscript. */
function besides(file: VFile, data: string): string {
  if (data.includes('/') || file.path === undefined) return data;
  return [...file.path.split('/').slice(0, -1), data].join('/');
}
