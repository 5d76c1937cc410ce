/** Where the runnable jar of veraPDF lies, if it lies there and Java runs. */
export function veraPdf(): string | undefined;
