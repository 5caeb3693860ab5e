import { messages } from '../../src/narrate/messages.ts';
import { numbers } from '../../src/narrate/numbers.ts';

/** The page's own texts and its way of writing numbers: a test never repeats either. */
export const id = messages('id');
export const en = messages('en');
export const write = numbers('id');
