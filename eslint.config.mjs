// @ts-check
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the file is named after what it exports.',
};
const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Use a closed union of string literals.',
};

/** What would make the engine answer differently when history runs through it again. */
const impureInEngine = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'app/ has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'app/ has no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'app/ has no randomness: take a seeded source as an argument.',
  },
];

/** The base under renderer/parts gives these their keys, their focus and their names. */
const partsOnly = [
  {
    selector: 'JSXOpeningElement[name.name=/^(input|textarea|select|table|dialog|menu|meter)$/]',
    message: 'Use a part of renderer/parts: it has the keys, the focus and the look of all the others.',
  },
  {
    selector:
      "JSXAttribute[name.name='role'][value.value=/^(menu|menuitem|dialog|radio|radiogroup|checkbox|switch|slider|spinbutton|tab|tablist)$/]",
    message: 'Use a part of renderer/parts: a role alone brings neither keys nor focus.',
  },
];

const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer', 'contextBridge'],
  message: 'Raw IPC lives in main/preload.ts and main/ipc/ only; use the typed channels of app/contract.',
};

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'out/',
    'release/',
    'coverage/',
    '.cache/',
    'test-results/',
    'tests/**/fixtures/',
    'build/types/engine/',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['app/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...impureInEngine],
      // Indices into fixed-length arrays are proved by the loop around them, and the loops are hot.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['main/**/*.ts', 'renderer/**/*.{ts,tsx}', 'tests/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [rawIpc] }] },
  },
  {
    files: ['main/preload.ts', 'main/ipc/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['renderer/**/*.tsx'],
    ignores: ['renderer/parts/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...partsOnly] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect(x.method) hands the method over to be looked at, it does not call it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
    rules: {
      'no-undef': 'off',
      // The types here are in JSDoc casts, which tsc checks and these two rules do not see.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Vitest, Playwright, ESLint and electron-builder read the default export of these.
    files: ['**/*.config.{ts,mts,mjs}', 'build/test/vitestReport.mjs', 'build/package/removeLoader.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
