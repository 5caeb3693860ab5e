#!/usr/bin/env node
const gone =
  'akses: folder tempat perintah ini dijalankan sudah tidak ada; pindah dulu ke folder lain\n';

try {
  process.cwd();
} catch {
  process.stderr.write(gone);
  process.exit(2);
}

// After the look at the folder: the loader cannot be loaded without one.
const { register } = await import('tsx/esm/api');

// `tsconfig: false`: the caller's folder must not decide how this program is read.
register({ tsconfig: false });
await import('../src/cli/main.ts');
