import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: everything the project promises, one step after the other, each reported by name.
 * Lint, types and build count as one check each; the test suites count their own tests. The last
 * line says how many passed and failed.
 */
const folder = mkdtempSync(join(tmpdir(), 'akses-test-'));
const total = { passed: 0, failed: 0 };

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

function check(name: string, command: string, args: string[]): void {
  say(`\n== ${name}`);
  if (run(command, args)) total.passed += 1;
  else {
    total.failed += 1;
    say(`gagal: ${name}`);
  }
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A suite that died before it could write its report counts as one failure. */
function suite(
  name: string,
  report: string,
  start: () => boolean,
  read: (json: unknown) => Counts,
) {
  say(`\n== ${name}`);
  const fine = start();
  let counts: Counts = { passed: 0, failed: 1 };
  try {
    counts = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    say(`gagal: ${name} tidak menghasilkan laporan`);
  }
  total.passed += counts.passed;
  total.failed += counts.failed + (!fine && counts.failed === 0 ? 1 : 0);
}

check('lint', 'npm', ['run', '--silent', 'lint']);
check('types', 'npm', ['run', '--silent', 'types']);

const unitReport = join(folder, 'unit.json');
suite(
  'unit',
  unitReport,
  () =>
    run('npx', [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ]),
  (json) => {
    const { numPassedTests, numFailedTests } = json as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 1 };
  },
);

check('build', 'npm', ['run', '--silent', 'build']);

function browserSuite(name: string, config: string, env: NodeJS.ProcessEnv = {}): void {
  const report = join(folder, `${name}.json`);
  suite(
    name,
    report,
    () =>
      run('npx', ['playwright', 'test', '--config', config, '--reporter=list,json'], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }),
    (json) => {
      const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  );
}

browserSuite('browser', 'tests/e2e/playwright.config.ts');
browserSuite('chaos', 'tests/chaos/playwright.config.ts', { CHAOS_SHARE: '0.1' });

rmSync(folder, { recursive: true, force: true });
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
