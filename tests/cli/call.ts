import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';
import { openSession, type OpenCity } from '../../src/cli/session.ts';

export const BIN = fileURLToPath(new URL('../../bin/akses.mjs', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let opened: Promise<OpenCity> | null = null;

/** One city for all calls of a test file: opening it is most of a call's time. */
const openOnce: typeof openSession = (geodata) => {
  const session = openSession(geodata);
  if (geodata !== null) return session;
  return { ...session, open: () => (opened ??= session.open()) };
};

/** Runs `akses` inside the test's own process. */
export async function call(...argv: string[]): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const code = await run(
    argv,
    {
      out: (text) => Promise.resolve(void (stdout += text)),
      err: (text) => Promise.resolve(void (stderr += text)),
    },
    openOnce,
  );
  return { code, stdout, stderr };
}

/** The JSON answer of a call that must succeed. */
export async function json<T>(...argv: string[]): Promise<T> {
  const { code, stdout, stderr } = await call(...argv, '--format', 'json');
  if (code !== 0) throw new Error(`akses ${argv.join(' ')}: ${code} ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** Runs a shell command, in which `$AKSES` is the real command, from another folder. */
export const shell = (command: string, cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, AKSES: `${process.execPath} ${BIN}` };
    execFile(
      '/bin/bash',
      ['-o', 'pipefail', '-c', command],
      { cwd, env, maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
