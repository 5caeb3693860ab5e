/**
 * Runs one question at a time and remembers only the newest of those that arrive meanwhile: a
 * slider that is dragged never builds up a queue, and answers come in the order of the questions,
 * so that an older one is never shown over a newer one.
 */
export function latest<Q, A>(
  ask: (question: Q) => Promise<A>,
  done: (answer: A, question: Q) => void,
  failed: (error: unknown, question: Q) => void,
): (question: Q) => void {
  let running = false;
  let waiting: { readonly question: Q } | null = null;

  async function run(first: Q): Promise<void> {
    running = true;
    let next: { readonly question: Q } | null = { question: first };
    while (next) {
      const { question } = next;
      waiting = null;
      try {
        done(await ask(question), question);
      } catch (error) {
        failed(error, question);
      }
      next = waiting;
    }
    running = false;
  }

  return (question) => {
    if (running) waiting = { question };
    else void run(question);
  };
}
