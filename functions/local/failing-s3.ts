import type { S3 } from '../s3.ts';

type Send = (command: unknown) => Promise<unknown>;

export type Fate = 'well' | 'dies-before' | 'dies-after';

/**
 * A client whose process dies at a call: before S3 hears of it, or before the answer comes back. From then on it is silent, as a
 * dead process is; `died` settles at that moment.
 */
export function mortalS3(s3: S3, fateOf: (call: number) => Fate): { readonly s3: S3; readonly died: Promise<void> } {
  const death = Promise.withResolvers<undefined>();
  let calls = 0;
  let isDead = false;
  const die = () => {
    isDead = true;
    death.resolve(undefined);
    return new Promise<never>(() => undefined);
  };
  const ask: Send = s3.send.bind(s3) as Send; // of its overloads the one with a promise
  const send: Send = async (command) => {
    if (isDead) return die();
    const fate = fateOf(calls);
    calls += 1;
    if (fate === 'dies-before') return die();
    const answer = await ask(command);
    return fate === 'dies-after' ? die() : answer;
  };
  return { s3: { send: send as S3['send'] }, died: death.promise };
}
