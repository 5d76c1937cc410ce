import { z } from 'zod';

/** Words of a description: a number is taken as it is written. */
export const words = z.union([z.string(), z.number()]).transform(String);

/** A quantity that is drawn from zero. */
export const quantity = z.number().nonnegative();

/** What every description of a figure says. */
export const common = { kind: z.string(), alt: z.string().optional() };
