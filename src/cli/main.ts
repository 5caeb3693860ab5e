import { EXIT, OutputError } from './errors.ts';
import { run } from './run.ts';

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours. */
const isClosedPipe = (error: Error) => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** Writes and waits until the reader has taken it: what is still in a pipe is lost on exit. */
const writeTo = (stream: NodeJS.WriteStream) => (text: string) =>
  new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(new OutputError('', { cause: error }));
      else resolve();
    });
  });

for (const stream of [process.stdout, process.stderr]) {
  // Told by the callback of each write; without a listener it would end the program.
  stream.on('error', () => undefined);
}

/** Messages that cannot be written must not keep the answer from being written. */
let messageLost = false;
const complain = writeTo(process.stderr);

const code = await run(process.argv.slice(2), {
  out: writeTo(process.stdout),
  err: (text) =>
    complain(text).catch(() => {
      messageLost = true;
    }),
});
// Set, not exit(): the process ends by itself when everything is written.
process.exitCode = code === EXIT.done && messageLost ? EXIT.invalidData : code;
