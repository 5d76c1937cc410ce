import { defineConfig } from 'vitest/config';

const TOOL = 'tests/**/*.tool.test.ts';
const MANY = 'tests/**/*.many.test.ts';

/** Three kinds of tests: the quick ones, those that try thousands of texts, and those that start a browser, Vale or another process. */
export default defineConfig({
  plugins: [
    {
      // Packages as users run them: without the condition `development`, under which the Markdown parser checks itself.
      name: 'as-shipped',
      configResolved: ({ ssr: { resolve } }) => {
        const kept = resolve?.conditions?.filter((condition) => condition !== 'development|production');
        if (resolve !== undefined && kept !== undefined) resolve.conditions = kept;
      },
    },
  ],
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
    // What was read of the sources is kept for the next run.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.imprimatur/vitest' },
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: [TOOL, MANY],
          setupFiles: ['tests/no-tools.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'many',
          include: [MANY],
          setupFiles: ['tests/no-tools.ts'],
          isolate: false,
          // Thousands of texts take as long as the machine needs.
          testTimeout: 600_000,
        },
      },
      { extends: true, test: { name: 'tool', include: [TOOL] } },
    ],
  },
});
