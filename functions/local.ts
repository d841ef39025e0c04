import type { LocalOptions } from './local/options.ts';
import { readOptions, usage } from './local/options.ts';
import { runService } from './local/run-service.ts';
import { exitCodes, isTrouble, trouble } from './local/trouble.ts';

/** npm start: the whole service on one machine, until Ctrl-C. */
async function main(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort();
    });
  }
  await runService(options, stop.signal);
}

function optionsOf(args: readonly string[]): LocalOptions | 'help' {
  try {
    return readOptions(args);
  } catch (error) {
    throw trouble('usage', `${error instanceof Error ? error.message : ''}\n${usage}`, error);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(isTrouble(error) ? error.message : error);
  process.exitCode = isTrouble(error) ? error.exitCode : exitCodes.internal;
  setImmediate(() => process.exit());
}
