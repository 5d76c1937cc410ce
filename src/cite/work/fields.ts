/** Fields that stand in the place of those of a record; one that is undefined is left out. */
export type Fields = Readonly<Record<string, unknown>>;
