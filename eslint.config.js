import tseslint from 'typescript-eslint';

const effects = ['process', 'console', 'fetch', 'Buffer'].map((name) => ({
  name,
  message: 'Effects live in cli.ts and system/: ask the World.',
}));

/** What follows the language, the place or the day of the desk: the same text would give other bytes on another. */
const ofTheDesk = [
  [
    "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    'Sort with byCode, or name the language.',
  ],
  ['CallExpression[callee.property.name=/^toLocale/][arguments.length=0]', 'Name the language, or leave it out.'],
  ["NewExpression[callee.object.name='Intl'][arguments.length=0]", 'Name the language.'],
  ["CallExpression[callee.object.name='Intl'][arguments.length=0]", 'Name the language.'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'Ask world.now().'],
  [
    'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    'Take the one with UTC in its name.',
  ],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['dist', 'packed', 'build', 'node_modules', 'manuscript', '.imprimatur', 'coverage'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-restricted-globals': ['error', ...effects],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        ...ofTheDesk,
        {
          selector: "NewExpression[callee.name='TextDecoder'][arguments.0.value=/latin1|binary|ascii|1252|8859/]",
          message: 'Its signs differ between versions of Node: use tree/latin1.ts.',
        },
      ],
      'no-restricted-imports': ['error', { patterns: ['node:fs*', 'node:child_process', 'fs', 'child_process'] }],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Ask world.now().' }],
    },
  },
  {
    files: ['src/cli.ts', 'src/system/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  // The editor loads its extension as CommonJS.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
