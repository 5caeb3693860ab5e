import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { coverage } from './commands/coverage.ts';
import { doubt } from './commands/doubt.ts';
import { equity } from './commands/equity.ts';
import { exportLayer } from './commands/export.ts';
import { nearest } from './commands/nearest.ts';
import { rank } from './commands/rank.ts';
import { sites } from './commands/sites.ts';

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly Command[] = [
  check,
  coverage,
  nearest,
  rank,
  equity,
  doubt,
  sites,
  exportLayer,
];
