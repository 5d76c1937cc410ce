declare module 'hyphen/en-gb/index.js' {
  interface Options {
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
  }
  const patterns: { readonly hyphenateSync: (text: string, options?: Options) => string };
  export = patterns;
}
