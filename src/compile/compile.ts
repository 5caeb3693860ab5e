import { makeBundle } from './bundle.ts';
import { whyNot } from './disk.ts';
import { diskFolder } from './files.ts';
import { countOf, GeodataError } from './problems.ts';
import { readGeodata } from './read.ts';
import { visible } from './shown.ts';
import { writeBundle, type WrittenFile } from './write.ts';

/** A bundle that cannot be written: the disk is full, or a file stands where a folder should. */
export class WriteError extends Error {
  constructor(
    /** As the caller named it. */
    readonly folder: string,
    cause: unknown,
  ) {
    super(`${visible(folder)}: hasil tidak dapat ditulis, ${whyNot(cause)}`, { cause });
    this.name = 'WriteError';
  }
}

/**
 * Compiles a geodata folder into a bundle folder.
 *
 * @param say receives one line of progress at a time.
 * @throws GeodataError with every problem; nothing is written then.
 * @throws WriteError when the bundle cannot be written.
 */
export function compile(
  source: string,
  target: string,
  say: (line: string) => void,
): WrittenFile[] {
  say(`Membaca dan memeriksa ${source} ...`);
  const { geodata, problems, warnings } = readGeodata(diskFolder(source));
  if (!geodata) throw new GeodataError(source, problems);
  const { kelurahan, kecamatan, facilities } = geodata.tables;
  say(
    `Data benar: ${kecamatan.length} kecamatan, ${kelurahan.length} kelurahan, ` +
      `${facilities.length} fasilitas.`,
  );
  if (warnings.length > 0) {
    say(`Perlu diperiksa: ${countOf(warnings)} (rinciannya: npm run --silent akses -- check).`);
  }
  say(`Menulis ${target} ...`);
  const bundle = makeBundle(geodata);
  try {
    return writeBundle(target, bundle);
  } catch (error) {
    throw new WriteError(target, error);
  }
}
