import { describe, expect, it } from 'vitest';
import { latest } from './latest.ts';

/** A question whose answer the test releases by hand. */
function desk() {
  const open = new Map<number, (answer: string) => void>();
  const ask = (question: number) =>
    new Promise<string>((resolve, reject) => {
      open.set(question, (answer) => {
        if (answer === 'fail') reject(new Error('refused'));
        else resolve(answer);
      });
    });
  return { ask, open };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('latest', () => {
  it('skips the questions between the running one and the newest', async () => {
    const { ask, open } = desk();
    const seen: [string, number][] = [];
    const put = latest(
      ask,
      (answer, question) => seen.push([answer, question]),
      () => seen.push(['failed', -1]),
    );
    put(1);
    put(2);
    put(3);
    expect([...open.keys()]).toEqual([1]);
    open.get(1)!('one');
    await settle();
    expect([...open.keys()]).toEqual([1, 3]);
    open.get(3)!('three');
    await settle();
    expect(seen).toEqual([
      ['one', 1],
      ['three', 3],
    ]);
  });

  it('goes on after a failure', async () => {
    const { ask, open } = desk();
    const seen: string[] = [];
    const put = latest(
      ask,
      (answer) => seen.push(answer),
      (error) => seen.push(String(error)),
    );
    put(1);
    put(2);
    open.get(1)!('fail');
    await settle();
    open.get(2)!('two');
    await settle();
    put(3);
    open.get(3)!('three');
    await settle();
    expect(seen).toEqual(['Error: refused', 'two', 'three']);
  });
});
