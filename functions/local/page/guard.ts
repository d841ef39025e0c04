import type { IncomingHttpHeaders } from 'node:http';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request comes from our own page, or from the hand of whoever sits at this machine. Any website that he visits can send
 * requests here too: one that has its name lead to 127.0.0.1 is told by `Host`, others by what browsers say of where they come from.
 * Only the page itself may be come to from elsewhere, by a link.
 */
export function isWelcome({ method, path, headers }: Asked, port: number): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  if (method === 'GET' && path === '/') return true;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return method === 'GET' || origin === `http://${host}`;
}
