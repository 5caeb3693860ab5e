import type { City } from '../city/model.ts';
import type { Args } from './args.ts';
import type { ExitCode } from './errors.ts';
import type { FormatName, OptionName } from './options.ts';
import type { Write } from './output.ts';
import type { OwnList } from './own-list.ts';
import type { Session } from './session.ts';

/** What a command found out, ready to be written in any format. */
export interface Answer {
  /** Parameters as understood, defaults filled in; for `--meta`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What became of a list of the caller's own; for `--meta`. */
  readonly list?: OwnList | null;
  /** `null` where no city could be read. */
  readonly city: City | null;
  /** What `--format json` writes. */
  readonly json: unknown;
  /** How `--meta` joins it; `{meta, rows}` unless the format has a place of its own for it. */
  readonly withMeta?: (meta: unknown) => unknown;
  /** `null` where the answer has no such form. */
  readonly csv: (() => string) | null;
  readonly table: (() => string) | null;
  /** Messages for stderr. */
  readonly notes: readonly string[];
  readonly exitCode: ExitCode;
}

/** One command of `akses`; one file each in commands/. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** A paragraph for its own help. */
  readonly description: string;
  /** Options beside the common ones. */
  readonly options: readonly OptionName[];
  /** The only form of its answers, where they do not have all. */
  readonly onlyFormat?: FormatName;
  readonly examples: readonly string[];
  /** @param progress writes a line to stderr before an answer that takes its time. */
  readonly run: (args: Args, session: Session, progress: Write) => Promise<Answer>;
}
