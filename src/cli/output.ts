import { BUNDLE_VERSION } from '../city/bundle.ts';
import program from '../../package.json' with { type: 'json' };
import type { Answer } from './command.ts';
import { UsageError } from './errors.ts';
import type { FormatName } from './options.ts';

/** Where the text goes; resolves when the reader has taken it. */
export type Write = (text: string) => Promise<void>;

export const PROGRAM = { name: 'akses', version: program.version } as const;

/**
 * What stands beside the rows with `--meta`: what was asked, of which city, from which sources, and
 * what became of a list of the caller's own.
 */
export function metaOf(command: string, { parameters, city, list }: Answer) {
  return {
    command,
    parameters,
    city: city && { code: city.info.code, name: city.info.name },
    sources: city?.sources ?? [],
    versions: { akses: PROGRAM.version, bundle: BUNDLE_VERSION, node: process.versions.node },
    ...(list && { facilities_file: list.meta }),
  };
}

const lines = (list: readonly unknown[]) =>
  list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

/** JSON text; rows, features and members of lists alike stand one a line: readable, and quick to search and compare. */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `${lines(value)}\n`;
  if (typeof value === 'object' && value !== null) {
    const long = ['rows', 'features', 'undrawn', 'sites', 'groups', 'groupings', 'doubts'];
    const members = Object.entries(value).map(([key, member]) => {
      const text =
        long.includes(key) && Array.isArray(member)
          ? lines(member)
          : JSON.stringify(member, null, 1);
      return `${JSON.stringify(key)}: ${text}`;
    });
    return `{\n${members.join(',\n')}\n}\n`;
  }
  return `${JSON.stringify(value)}\n`;
}

/**
 * An answer in the format asked for.
 *
 * @throws UsageError where it has no such form.
 */
export function render(answer: Answer, format: FormatName): string {
  if (format === 'json') return jsonText(answer.json);
  const form = answer[format];
  if (!form) throw new UsageError(`--format ${format} tidak berlaku untuk perintah ini`);
  return form();
}
