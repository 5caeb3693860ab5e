import { defineConfig } from 'eslint/config';
import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which room may look into which: the pure core at the bottom, the page at the top. A file may
 * import from its own room and from those listed for it, from nothing else in src.
 */
const rooms = {
  city: [],
  access: ['city'],
  classify: ['city'],
  narrate: ['city', 'access', 'classify'],
  compile: ['city', 'access'],
  cli: ['city', 'access', 'compile', 'narrate'],
  worker: ['city', 'access'],
  state: ['city', 'access', 'classify'],
  map: ['city', 'access', 'classify', 'narrate', 'state'],
  ui: ['city', 'access', 'classify', 'narrate', 'state', 'worker', 'map'],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${[room, ...allowed].join(', ')}.`,
}));

export default defineConfig(
  { ignores: ['node_modules', 'dist', 'public/data', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { 'import-x': importX },
    rules: {
      'no-console': 'error',
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'import-x/no-restricted-paths': ['error', { zones }],
      // Sets and maps here are values: replaced, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
);
