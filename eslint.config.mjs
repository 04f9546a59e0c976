// Lint rules; the layer rules at the end say in their messages how to put a violation right.
import js from '@eslint/js';
import jestPlugin from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const layerMessage = {
  core: 'src/core is pure: pass what you need as an argument, or move this file to src/apps-script.',
  appsScript:
    'src/apps-script may use src/core and Google services only: move pure logic to src/core and laptop code to host.',
  index: 'src/index.ts only re-exports functions of src/apps-script: put the code there.',
  sidebar:
    'src/sidebar is a page on its own: it may use its own files, src/core/messages and src/core/sidebar, ' +
    'and of the rest of src/core types only (import type). Ask the script for what it knows (src/core/sidebar/calls.ts).',
  page: 'the page of the workbench runs in a browser: of core it may take src/core/messages, of what runs in Node only types (import type).',
  host: 'host runs dist/Code.js as it is deployed and may take only types from src/core (import type).',
};

const forbidImports = (regex, message, allowTypeImports = false) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message, allowTypeImports }] }],
});

const coreSyntax = [
  {
    selector: ':function[async=true], AwaitExpression',
    message: 'Apps Script is synchronous, and so is src/core.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'src/core knows no clock: take the time as an argument (nowMs).',
  },
];

export default tseslint.config(
  { ignores: ['build/', 'dist/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['test/**/*.ts'],
    extends: [jestPlugin.configs['flat/recommended']],
    rules: { 'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...forbidImports(
        '^(?!\\.{1,2}/|validator/|valibot$|libphonenumber-js/)|(^|/)(apps-script|sidebar|host|test|bench)/',
        layerMessage.core,
      ),
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'src/core knows no clock: take nowMs as an argument.' },
        {
          object: 'Math',
          property: 'random',
          message: 'src/core knows no chance: take random as an argument.',
        },
      ],
      'no-restricted-syntax': ['error', ...coreSyntax],
    },
  },
  {
    files: ['src/apps-script/**/*.ts'],
    rules: forbidImports(
      '^(?!\\.{1,2}/|valibot$)|\\.\\./sidebar/|(^|/)(host|test|bench|index)(/|$)',
      layerMessage.appsScript,
    ),
  },
  { files: ['src/index.ts'], rules: forbidImports('^(?!\\./apps-script/)', layerMessage.index) },
  {
    files: ['src/sidebar/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'core/(?!messages/|sidebar/)',
              message: layerMessage.sidebar,
              allowTypeImports: true,
            },
            {
              regex: '^(?!\\.{1,2}/)|(^|/)(apps-script|host|test|bench|index)(/|$)',
              message: layerMessage.sidebar,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['host/**/*.ts', 'host/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: 'src/core/', message: layerMessage.host, allowTypeImports: true },
            { regex: 'src/(?!core/)|(^|/)(test|bench)/', message: layerMessage.host },
          ],
        },
      ],
    },
  },
  {
    files: ['host/workbench/page/**/*.ts', 'host/workbench/page/**/*.tsx', 'host/workbench/shared/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(services|session|files|http|simulation|customer-api)/|/core/(?!messages/)|/platform$',
              message: layerMessage.page,
              allowTypeImports: true,
            },
            { regex: '^node:|src/(?!core/)|(^|/)(server|test|bench)/', message: layerMessage.page },
          ],
        },
      ],
    },
  },
);
