import { makeBundle } from './bundle.ts';
import { diskFolder } from './files.ts';
import { GeodataError } from './problems.ts';
import { readGeodata } from './read.ts';
import { writeBundle, type WrittenFile } from './write.ts';

/**
 * Compiles a geodata folder into a bundle folder.
 *
 * @param say receives one line of progress at a time.
 * @throws GeodataError with every problem; nothing is written then.
 */
export function compile(
  source: string,
  target: string,
  say: (line: string) => void,
): WrittenFile[] {
  say(`Membaca dan memeriksa ${source} ...`);
  const { geodata, problems } = readGeodata(diskFolder(source));
  if (!geodata) throw new GeodataError(source, problems);
  const { kelurahan, kecamatan, facilities } = geodata.tables;
  say(
    `Data benar: ${kecamatan.length} kecamatan, ${kelurahan.length} kelurahan, ` +
      `${facilities.length} fasilitas.`,
  );
  say(`Menulis ${target} ...`);
  return writeBundle(target, makeBundle(geodata));
}
