import { debuglog } from 'node:util';
import { AccessError } from '../access/types.ts';
import { whyNot } from '../compile/disk.ts';
import { GeodataError } from '../compile/problems.ts';
import { Args, asksFor, readCall, unknownCommand, type Call } from './args.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, InvalidDataError, OutputError, UsageError, type ExitCode } from './errors.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { FormatName } from './options.ts';
import { metaOf, PROGRAM, render, type Write } from './output.ts';
import { openSession } from './session.ts';
import { harmless } from './table.ts';

const debug = debuglog(PROGRAM.name);

export interface Streams {
  readonly out: Write;
  readonly err: Write;
}

/**
 * Runs one call of `akses` and says how it ended. Every failure is told on stderr in words, without
 * a stack trace; `NODE_DEBUG=akses` shows where it came from.
 *
 * @param argv the arguments after the program's name.
 * @param open how the city's folder is opened; a caller with several questions keeps it open.
 */
export async function run(
  argv: readonly string[],
  streams: Streams,
  open: typeof openSession = openSession,
): Promise<ExitCode> {
  const call = readCall(argv);
  try {
    return await answer(call, streams, open);
  } catch (error) {
    debug('%o', error);
    const [code, message] = explain(error);
    await streams.err(`${PROGRAM.name}: ${message}\n`);
    return code;
  }
}

async function answer(
  call: Call,
  { out, err }: Streams,
  open: typeof openSession,
): Promise<ExitCode> {
  const wantsHelp = asksFor(call, 'help');
  if (asksFor(call, 'version')) {
    await out(`${PROGRAM.name} ${PROGRAM.version}\n`);
    return EXIT.done;
  }
  if (call.command === null) {
    if (!wantsHelp) throw new UsageError('perintah belum disebut (lihat akses --help)');
    await out(generalHelp(COMMANDS));
    return EXIT.done;
  }
  const command = COMMANDS.find(({ name }) => name === call.command);
  if (!command) {
    const names = COMMANDS.map(({ name }) => name);
    throw unknownCommand(call.command, names);
  }
  if (wantsHelp) {
    await out(commandHelp(command));
    return EXIT.done;
  }

  const args = Args.of(call, command.options);
  const found = await command.run(args, open(args.get('geodata')), (text) => err(`${text}\n`));
  // A layer has one form only; asking for it by name is not needed.
  const format = found.table || args.has('format') ? (args.get('format') as FormatName) : 'json';
  const withMeta = args.has('meta') && format === 'json';
  const meta = metaOf(command.name, found);
  const json = !withMeta
    ? found.json
    : found.withMeta
      ? found.withMeta(meta)
      : { meta, rows: found.json };
  const text = render({ ...found, json }, format);
  for (const note of found.notes) await err(`${note}\n`);
  if (args.has('meta') && !withMeta) await err('catatan: --meta hanya ada di --format json\n');
  await out(text);
  return found.exitCode;
}

function explain(error: unknown): [ExitCode, string] {
  if (error instanceof GeodataError || error instanceof InvalidDataError) {
    return [EXIT.invalidData, error.message];
  }
  if (error instanceof OutputError) {
    return [EXIT.invalidData, `hasil tidak dapat ditulis: ${whyNot(error.cause)}`];
  }
  if (error instanceof UsageError || error instanceof AccessError) {
    return [EXIT.wrongCall, harmless(error.message)];
  }
  // Not its message: that is in English, and may hold a path of the machine.
  const what = error instanceof Error && 'code' in error ? whyNot(error) : nameOf(error);
  return [
    EXIT.invalidData,
    `kesalahan tak terduga: ${what} (NODE_DEBUG=${PROGRAM.name} untuk rinciannya)`,
  ];
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'tanpa keterangan');
