import { resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { compile, WriteError } from './compile.ts';
import { GeodataError } from './problems.ts';

const SOURCE = 'geodata';
const TARGET = 'public/data';
/** Editors write in bursts: wait until a file has been quiet this long, milliseconds. */
const QUIET_MS = 150;

/** Whether an error says all that is to be said in its message. */
const isExpected = (error: unknown): error is Error =>
  error instanceof GeodataError || error instanceof WriteError;

/**
 * Vite plugin: compiles geodata/ into public/data before a build and when the development server
 * starts, and again, with a reload, whenever a file there changes. Unsound data fails the build
 * with the list of problems; the running server shows that list and keeps the last good bundle.
 * Preview and unit tests use what is there.
 */
export function geodata(): Plugin {
  let config: ResolvedConfig;
  const run = () => {
    compile(resolve(config.root, SOURCE), resolve(config.root, TARGET), (line) => {
      config.logger.info(line);
    });
  };
  return {
    name: 'geodata',
    apply: (_user, { isPreview, mode }) => !isPreview && mode !== 'test',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      try {
        run();
      } catch (error) {
        if (isExpected(error)) this.error({ message: error.message, stack: '' });
        throw error;
      }
    },
    configureServer(server) {
      const folder = resolve(config.root, SOURCE) + sep;
      let timer: ReturnType<typeof setTimeout> | undefined;
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          try {
            run();
            server.ws.send({ type: 'full-reload' });
          } catch (error) {
            if (!isExpected(error)) throw error;
            config.logger.error(error.message);
            server.ws.send({ type: 'error', err: { message: error.message, stack: '' } });
          }
        }, QUIET_MS);
      });
    },
  };
}
