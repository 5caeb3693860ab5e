import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of a test file's own, gone when its tests are. */
export function testFolder() {
  const path = mkdtempSync(join(tmpdir(), 'akses-'));
  afterAll(() => {
    rmSync(path, { recursive: true });
  });
  return {
    path,
    at: (name: string) => join(path, name),
    /** Writes a file and gives its path. */
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
}
