import { describe, expect, it } from 'vitest';
import { Connection, type Backend } from './connection.ts';

/** A backend that answers with its own name and the question, when it is let. */
function backend(name: string) {
  const asked: string[] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const made = {
    asked,
    release,
    closed: false,
    fails: false,
    ask: async (question: string, args: readonly unknown[]) => {
      asked.push(question);
      await held;
      if (made.fails) throw new Error(`${name} cannot ${question}`);
      return `${name}: ${question} ${args.join()}`;
    },
    close: () => {
      made.closed = true;
    },
  };
  return made satisfies Backend;
}

function open(
  options: {
    firstThrows?: boolean;
    secondFails?: boolean;
    first?: ReturnType<typeof backend>;
  } = {},
) {
  const first = options.first ?? backend('worker');
  const second = backend('page');
  const events: string[] = [];
  let lose: (reason: string) => void = () => undefined;
  const connection = new Connection(
    (onlost) => {
      if (options.firstThrows) throw new ReferenceError('Worker is not defined');
      lose = onlost;
      return first;
    },
    () => (options.secondFails ? Promise.reject(new Error('no page')) : Promise.resolve(second)),
    { onslow: () => events.push('slow'), onlost: (reason) => events.push(`lost: ${reason}`) },
  );
  return { connection, first, second, events, lose: (reason: string) => lose(reason) };
}

describe('Connection', () => {
  it('asks the first backend as long as it works', async () => {
    const { connection, first, second, events } = open();
    connection.start(['city']);
    first.release();
    expect(await connection.ask('coverage', [1])).toBe('worker: coverage 1');
    expect(first.asked).toEqual(['start', 'coverage']);
    expect(second.asked).toEqual([]);
    expect(events).toEqual([]);
  });

  it('hands everything to the second when the first is lost, and no answer comes twice', async () => {
    const { connection, first, second, events, lose } = open();
    connection.start(['city']);
    const answer = connection.ask('coverage', [1]);
    lose('no script');
    lose('said again');
    first.release();
    second.release();
    expect(await answer).toBe('page: coverage 1');
    expect(await connection.ask('rank', [2])).toBe('page: rank 2');
    expect(second.asked).toEqual(['start', 'coverage', 'rank']);
    expect(first.closed).toBe(true);
    expect(events).toEqual(['slow']);
  });

  it('does so where the first cannot even be opened', async () => {
    const { connection, second, events } = open({ firstThrows: true });
    second.release();
    connection.start(['city']);
    expect(await connection.ask('rank', [])).toBe('page: rank ');
    expect(second.asked).toEqual(['start', 'rank']);
    expect(events).toEqual(['slow']);
  });

  it('says once that all is lost, and fails every question with the first reason', async () => {
    const { connection, events, lose } = open({ secondFails: true });
    const answer = connection.ask('coverage', []);
    lose('no script');
    await expect(answer).rejects.toThrow('no script');
    await expect(connection.ask('rank', [])).rejects.toThrow('no script');
    expect(events).toEqual(['lost: no script']);
  });

  it('is lost when the data cannot be taken in: elsewhere they would be the same', async () => {
    const first = backend('worker');
    first.fails = true;
    const { connection, second, events } = open({ first });
    const answer = connection.ask('coverage', []);
    connection.start(['broken']);
    first.release();
    await expect(answer).rejects.toThrow();
    await expect(connection.ask('rank', [])).rejects.toThrow('worker cannot start');
    expect(second.asked).toEqual([]);
    expect(events).toEqual(['lost: worker cannot start']);
  });

  it('hands on an error of a single question without moving', async () => {
    const first = backend('worker');
    const { connection, second } = open({ first });
    first.fails = true;
    first.release();
    await expect(connection.ask('sites', [])).rejects.toThrow('worker cannot sites');
    expect(second.asked).toEqual([]);
  });
});
