import { parseArgs } from 'node:util';
import { nearestWord } from '../compile/nearest-word.ts';
import { UsageError } from './errors.ts';
import { COMMON, OPTION_NAMES, OPTIONS, spec, type OptionName } from './options.ts';

/** A call as written: the command's name and what stands beside it, not yet judged. */
export interface Call {
  readonly command: string | null;
  readonly options: readonly { readonly written: string; readonly value: string | null }[];
  readonly extra: readonly string[];
}

/** Whether a value that begins with "-" is one: a negative number ("-6.0389,106.2056"). */
const isNegativeNumber = (text: string) => /^-[\d.,]/.test(text);

/**
 * Splits an argument list. Nothing is refused here: which options are right depends on the command,
 * and a wrong one deserves a better word than the parser's.
 */
export function readCall(argv: readonly string[]): Call {
  // Not strict: strict refuses `--at -6.0389,106.2056` because the value begins with a dash.
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token) =>
    token.kind === 'option' ? [{ written: token.rawName, value: token.value ?? null }] : [],
  );
  return { command: positionals[0] ?? null, options, extra: positionals.slice(1) };
}

const nameOf = (written: string) =>
  OPTION_NAMES.find((name) => written === `--${name}` || written === `-${spec(name).short}`);

export const asksFor = (call: Call, option: 'help' | 'version') =>
  call.options.some(({ written }) => nameOf(written) === option);

const suggestion = (word: string, known: readonly string[], prefix = '') => {
  const nearest = nearestWord(word, known);
  return nearest === null ? '' : `; mungkin maksudnya ${prefix}${nearest}`;
};

export const unknownCommand = (name: string, known: readonly string[]) =>
  new UsageError(`perintah "${name}" tidak dikenal${suggestion(name, known)} (lihat akses --help)`);

/** The options of one call, judged against those of its command. */
export class Args {
  private constructor(private readonly values: ReadonlyMap<OptionName, string>) {}

  /**
   * @throws UsageError for an unknown option, one of another command, one given twice, a missing or
   * superfluous value, an extra word.
   */
  static of(call: Call, allowed: readonly OptionName[]): Args {
    const known = [...allowed, ...COMMON];
    const values = new Map<OptionName, string>();
    for (const { written, value } of call.options) {
      const name = nameOf(written);
      if (name === undefined) {
        const near = suggestion(written.replace(/^-+/, ''), known, '--');
        throw new UsageError(`opsi ${written} tidak dikenal${near}`);
      }
      if (!known.includes(name)) {
        throw new UsageError(`opsi --${name} tidak berlaku untuk perintah ini`);
      }
      if (values.has(name)) throw new UsageError(`opsi --${name} diberikan dua kali`);
      values.set(name, checkedValue(name, value));
    }
    if (call.extra.length > 0) {
      throw new UsageError(`kata "${call.extra[0]}" tidak diharapkan (lihat akses --help)`);
    }
    return new Args(values);
  }

  /** As given, or the option's default; `null` where there is neither. */
  get(name: OptionName): string | null {
    return this.values.get(name) ?? spec(name).default ?? null;
  }

  has(name: OptionName): boolean {
    return this.values.has(name);
  }

  required(name: OptionName): string {
    const value = this.get(name);
    if (value !== null) return value;
    const { value: placeholder, choices } = spec(name);
    throw new UsageError(`opsi --${name} ${placeholder ?? choices?.join('|') ?? ''} wajib diisi`);
  }
}

function checkedValue(name: OptionName, value: string | null): string {
  const { type, choices, value: placeholder } = spec(name);
  if (type === 'boolean') {
    if (value !== null) throw new UsageError(`opsi --${name} tidak memakai nilai`);
    return '';
  }
  if (value === null || value === '' || (value.startsWith('-') && !isNegativeNumber(value))) {
    throw new UsageError(
      `opsi --${name} membutuhkan nilai: ${placeholder ?? choices?.join('|') ?? ''}`,
    );
  }
  if (choices && !choices.includes(value)) {
    throw new UsageError(
      `--${name} ${value} tidak dikenal; pilihannya: ${choices.join(', ')}${suggestion(value, choices)}`,
    );
  }
  return value;
}
