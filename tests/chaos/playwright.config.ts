import { defineConfig } from '@playwright/test';
import base from '../e2e/playwright.config.ts';

/**
 * The program of chaos: seeded faults of bundle and browser, addresses and searches, on the
 * production build. `npm run chaos` runs all of it; `npm test` a tenth (CHAOS_SHARE=0.1).
 * CHAOS_SEED draws others.
 */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.chaos.ts',
  timeout: 120_000,
  projects: [{ name: 'chaos', use: { viewport: { width: 1280, height: 800 } } }],
});
