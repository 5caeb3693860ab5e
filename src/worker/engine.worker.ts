import { expose } from 'comlink';
import { createHost } from './host.ts';

expose(createHost());
