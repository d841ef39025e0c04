import type { Pointer } from '../../conversion/pointer.ts';
import type { Listed, Result } from './listed.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Pointers } from './pointers.ts';

type Follower = (changed: readonly Listed[]) => void;

/** Where every document stands: what the queue tells, and what the pointers say. */
export interface Board {
  readonly all: () => readonly Listed[];
  /** Tells of every change, until the function that is returned is called. */
  readonly follow: (follower: Follower) => () => void;
  readonly enter: (keys: readonly string[], stage: 'queued' | 'reading' | 'retrying') => void;
  /** Looks what became of documents with which the service is done. */
  readonly settle: (keys: readonly string[]) => Promise<void>;
  /** Looks at all pointers again. */
  readonly look: () => Promise<void>;
}

export function createBoard(pointers: Pointers): Board {
  const entries = new Map<string, Listed>();
  const followers = new Set<Follower>();

  function put(changed: readonly Listed[]): void {
    for (const entry of changed) {
      if (entry.stage === 'gone') entries.delete(entry.key);
      else entries.set(entry.key, entry);
    }
    if (changed.length > 0) for (const tell of followers) tell(changed);
  }

  const look = oneAtATime(async () => {
    for await (const changed of pointers.changed())
      put(changed.map((pointer) => listedOf(pointer, entries.get(pointer.source.key)?.stage)));
  });

  return {
    all: () => [...entries.values()],
    follow: (follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    enter: (keys, stage) => {
      put(keys.map((key) => ({ key, stage, result: entries.get(key)?.result ?? null })));
    },
    settle: async (keys) => {
      await look();
      put(keys.map((key) => settled(key, entries.get(key)?.result ?? null)));
    },
    look,
  };
}

/** A document whose report is judged anew because of another one keeps its own stage. */
function listedOf(pointer: Pointer, stage: Listed['stage'] = 'done'): Listed {
  const { status, counts, title, agency, year, pages, codes, lastModified, files } = pointer;
  const result = { status, counts, title, agency, year, pages, codes, uploaded: lastModified, summary: files.summary };
  return { key: pointer.source.key, stage, result };
}

function settled(key: string, result: Result | null): Listed {
  return { key, stage: result === null ? 'gone' : 'done', result };
}
