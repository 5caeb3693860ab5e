import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a program took, from its start to its end, its own process and all. */
export interface Usage {
  readonly seconds: number;
  /** Seconds of processor time, of all its threads: on a busy machine the steadier figure. */
  readonly cpu_s: number;
  /** Most resident memory at any time, MB. */
  readonly megabytes: number;
  readonly out: string;
}

const HOOK = new URL('usage.mjs', import.meta.url).href;

/**
 * Runs a program in a process of its own, so that its memory is told apart from any other's. (A new
 * process counts what its parent had when it began: this one must stay small.)
 *
 * @param args for Node. @param folder where it may write.
 * @throws Error with what it wrote to stderr when it fails.
 */
export function measured(args: readonly string[], folder: string): Usage {
  const file = join(folder, 'usage.json');
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', HOOK, ...args], {
    encoding: 'utf8',
    env: { ...process.env, USAGE_FILE: file },
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const { bytes, cpu_s } = JSON.parse(readFileSync(file, 'utf8')) as {
    bytes: number;
    cpu_s: number;
  };
  return { seconds, cpu_s, megabytes: bytes / 1e6, out: stdout };
}
