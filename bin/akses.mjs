#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// `tsconfig: false`: the caller's folder must not decide how this program is read.
register({ tsconfig: false });
await import('../src/cli/main.ts');
