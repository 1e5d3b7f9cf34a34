import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' };
const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

/** The replay sandbox has no Node, no network, no database; a workflow's rules come from domain/ without zod. */
const outsideTheSandbox = {
  paths: [
    'knex',
    'objection',
    'pg',
    'koa',
    'zod',
    '@clickhouse/client',
    '@temporalio/client',
    '@temporalio/worker',
  ],
  patterns: [{ regex: '^node:', message: 'Workflows run in a sandbox without Node.' }],
};

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', '.cache/', '.purser/', '**/*.d.ts'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // JSON and rows of the database are checked where they come in, by zod.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // An async function keeps a contract even when it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Middleware and listeners take promises wherever they take functions.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // A query of objection can be awaited though it is no Promise.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      'no-restricted-syntax': ['error', noEnum, noDefault],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // What tools load by its default export.
    files: ['*.config.{mjs,ts}', 'admin-ui/*.config.ts', 'stack/testing/*.mjs'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.test.ts', 'workflows/testing/**'],
    rules: { 'no-restricted-imports': ['error', outsideTheSandbox] },
  },
);
