/**
 * `npm run bench`: speed and exactness on the city of geodata/. `npm run bench -- --big`: how time
 * and memory grow with a made-up city; see big/curve.ts.
 */
const unknown = process.argv.slice(2).filter((argument) => argument !== '--big');
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(' ')}; npm run bench [-- --big]\n`);
  process.exitCode = 2;
} else if (process.argv.includes('--big')) {
  await import('./big/curve.ts');
} else {
  await import('./speed.ts');
}

export {};
