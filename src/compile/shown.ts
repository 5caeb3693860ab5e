/** Longest value of a file in a message; what we say ourselves may be longer. */
const LONGEST = 120;

/** How much of a value is looked at: a cell of megabytes costs no more than a long one. */
const LOOKED_AT = 600;

/**
 * Characters that have no form of their own and could deceive the eye or steer a terminal: control
 * characters, invisible ones, and those that turn the direction of writing.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\ufff9-\ufffb]/gu;

/** A text with every unseen character as its code, `\u001b`. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`);

/** The beginning of a value as JSON, cut off after about `room` characters. */
function begin(value: unknown, room: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room + 1));
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value as readonly unknown[]) {
      if (text.length > room) return text;
      text += `${text === '[' ? '' : ','}${begin(item, room - text.length)}`;
    }
    return `${text}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '{';
  for (const key in value) {
    if (text.length > room) return text;
    const name = begin(key, room);
    const member = begin(value[key as keyof typeof value], room - text.length);
    text += `${text === '{' ? '' : ','}${name}:${member}`;
  }
  return `${text}}`;
}

/** A value as it stands in a message: one line, not too long, never empty, nothing unseen. */
export function shown(value: unknown, longest = LONGEST): string {
  if (value === undefined) return '(tidak ada)';
  const text = typeof value === 'string' ? value.trimStart() : begin(value, LOOKED_AT);
  const line = visible(text.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim());
  if (line === '') return '(kosong)';
  if (line.length <= longest && text.length <= LOOKED_AT) return line;
  // Not between the two halves of one character.
  return `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}...`;
}
