/** One task of the growth curve, in a process of its own: `write FOLDER FACTOR` or `page BUNDLE`. */
const [task, folder, factor] = process.argv.slice(2);
if (task === 'write') {
  const { writeBigCity } = await import('./city.ts');
  writeBigCity(folder!, Number(factor));
} else {
  const { runPage } = await import('./page.ts');
  process.stdout.write(JSON.stringify(runPage(folder!)));
}

export {};
