import { params, type Param } from './url-params.ts';
import type { Notice, ParamName, UrlContext, UrlState, UrlValues } from './url-state.ts';

export type { Camera, Notice, ParamName, UrlContext, UrlState } from './url-state.ts';

const NAMES = Object.keys(params) as readonly ParamName[];
const MAX_SEARCH = 16_384;
const MAX_FOUND = 40;

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length <= MAX_FOUND ? text : `${characters.slice(0, MAX_FOUND - 1).join('')}…`;
};

/**
 * Reads the query of an address ("?tab=warga&kel=..."). Never throws: unknown names are ignored,
 * of a repeated parameter the first counts, and a bad value falls back to the default with a
 * notice. Only values that the context or the published list allows come out.
 */
export function readUrl(
  search: string,
  context: UrlContext,
): { readonly state: UrlState; readonly notices: readonly Notice[] } {
  const query = new URLSearchParams(search.slice(0, MAX_SEARCH));
  const state: { -readonly [K in ParamName]?: UrlValues[K] } = {};
  const notices: Notice[] = [];

  const readOne = <K extends ParamName>(name: K): void => {
    const text = query.get(name);
    if (text === null) return;
    const param: Param<UrlValues[K]> = params[name];
    const unknown: string[] = [];
    const value = param.read(text.trim(), context, (part) => unknown.push(part));
    if (value === undefined) {
      notices.push({ param: name, found: shorten(text), used: null });
      return;
    }
    state[name] = value;
    if (unknown.length === 0) return;
    notices.push({ param: name, found: shorten(unknown.join(',')), used: param.write(value) });
  };
  NAMES.forEach(readOne);
  // 0 is inside of an area; of a service with facilities it is no distance.
  const { layanan = context.defaultService } = state;
  if (state.radius === 0 && !context.areaServices?.some((id) => id === layanan)) {
    delete state.radius;
    notices.push({ param: 'radius', found: '0', used: null });
  }
  return { state, notices };
}

/**
 * The query of an address for a state, with its "?"; "" when nothing is set. Only what was set is
 * written, always in the same order. A resident's own point is written when `titik` is in the
 * state, and it is there only after the person pressed share.
 */
export function writeUrl(state: UrlState): string {
  const values: { readonly [K in ParamName]?: UrlValues[K] | undefined } = state;
  const writeOne = <K extends ParamName>(name: K): readonly string[] => {
    const value: UrlValues[K] | undefined = values[name];
    if (value === undefined) return [];
    const param: Param<UrlValues[K]> = params[name];
    return [`${name}=${encodeURIComponent(param.write(value)).replaceAll('%2C', ',')}`];
  };
  const pairs = NAMES.flatMap(writeOne);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
