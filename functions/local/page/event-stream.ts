import type { ServerResponse } from 'node:http';
import type { Board } from './board.ts';
import type { Listed, News } from './listed.ts';

/** Changes are gathered that long before they are sent. */
const GATHER_MS = 60;

/** https://html.spec.whatwg.org/multipage/server-sent-events.html: all there is, then what changes, until the page is closed. */
export function streamEvents(board: Board, response: ServerResponse): void {
  const send = (news: News) => response.write(`data: ${JSON.stringify(news)}\n\n`);
  const gathered = new Map<string, Listed>();
  const flush = () => {
    if (gathered.size > 0) send({ kind: 'changed', listed: [...gathered.values()] });
    gathered.clear();
  };
  const unfollow = board.follow((changed) => {
    for (const entry of changed) gathered.set(entry.key, entry);
  });
  const timer = setInterval(flush, GATHER_MS);
  response.on('close', () => {
    unfollow();
    clearInterval(timer);
  });
  response.setHeader('content-type', 'text/event-stream');
  send({ kind: 'all', listed: board.all() });
}
