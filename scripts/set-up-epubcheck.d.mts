/** The folder of the jars of epubcheck, if they lie there and Java compiles the program that calls them. */
export function epubCheck(): string | undefined;
