import { debuglog } from 'node:util';
import { AccessError } from '../access/types.ts';
import { GeodataError } from '../compile/problems.ts';
import { Args, asksFor, readCall, unknownCommand } from './args.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, InvalidDataError, UsageError, type ExitCode } from './errors.ts';
import { commandHelp, generalHelp } from './help.ts';
import { metaOf, PROGRAM, render, type Format, type Write } from './output.ts';
import { openSession } from './session.ts';

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
  try {
    return await answer(argv, streams, open);
  } catch (error) {
    debug('%o', error);
    const [code, message] = explain(error);
    await streams.err(`akses: ${message}\n`);
    return code;
  }
}

async function answer(
  argv: readonly string[],
  { out, err }: Streams,
  open: typeof openSession,
): Promise<ExitCode> {
  const call = readCall(argv);
  const wantsHelp = asksFor(call, 'help');
  if (call.command === null) {
    if (asksFor(call, 'version')) await out(`${PROGRAM.name} ${PROGRAM.version}\n`);
    else if (wantsHelp) await out(generalHelp(COMMANDS));
    else throw new UsageError('perintah belum disebut (lihat akses --help)');
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
  const format = found.table || args.has('format') ? (args.get('format') as Format) : 'json';
  const withMeta = args.has('meta') && format === 'json';
  const meta = metaOf(command.name, found.parameters, found.city);
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
  if (error instanceof InvalidDataError || error instanceof GeodataError) {
    return [EXIT.invalidData, error.message];
  }
  if (error instanceof UsageError || error instanceof AccessError) {
    return [EXIT.wrongCall, error.message];
  }
  const message = error instanceof Error ? error.message : String(error);
  return [
    EXIT.invalidData,
    `kesalahan tak terduga: ${message} (NODE_DEBUG=${PROGRAM.name} untuk rinciannya)`,
  ];
}
