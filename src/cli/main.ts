import { run } from './run.ts';

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours. */
const isClosedPipe = (error: Error) => (error as NodeJS.ErrnoException).code === 'EPIPE';

/** Writes and waits until the reader has taken it: what is still in a pipe is lost on exit. */
const writeTo = (stream: NodeJS.WriteStream) => (text: string) =>
  new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    });
  });

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
  });
}

// Set, not exit(): the process ends by itself when everything is written.
process.exitCode = await run(process.argv.slice(2), {
  out: writeTo(process.stdout),
  err: writeTo(process.stderr),
});
