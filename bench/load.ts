import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { answersIn } from './answers.ts';
import { watchMemory } from './watch-memory.ts';

/** npm run load -- [N]: so many documents dropped at once on `npm start -- --chaos`; what became of them, how fast, in how much memory. */
const root = path.join(import.meta.dirname, '..');
const count = Number(process.argv[2] ?? 2000);
const data = mkdtempSync(path.join(tmpdir(), 'gongkai-load-'));

try {
  await drop();
  const first = await serve('--chaos');
  // What was given up under chaos is found again at the next start, as a sweep finds it in AWS.
  const second = await serve();
  print(first, second);
} finally {
  rmSync(data, { recursive: true });
}

/** One small report for each of so many agencies. */
async function drop(): Promise<void> {
  const sample = readFileSync(path.join(root, 'samples/望澜县水务局2022年政府信息公开工作年度报告.docx'));
  const zip = await JSZip.loadAsync(sample);
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const folder = path.join(data, 'drop/load');
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    zip.file('word/document.xml', text.replaceAll('望澜县水务局', `望澜县第${index}水务局`));
    writeFileSync(
      path.join(folder, `${index}.docx`),
      await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
    );
  }
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly deadLetters: boolean;
  readonly events: ReadonlyMap<string, number>;
}

async function serve(...more: readonly string[]): Promise<Run> {
  const start = performance.now();
  const args = ['functions/local.ts', '--once', '--port', '0', '--data', data, ...more];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const memory = watchMemory(child.pid ?? 0);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const told = [...output.matchAll(/"message":"report\.(\w+)"/g)].map(([, event = '']) => event);
  const events = new Map([...Map.groupBy(told, (event) => event)].map(([event, each]) => [event, each.length]));
  return { seconds: (performance.now() - start) / 1000, megabytes: memory.stop(), deadLetters: code !== 0, events };
}

function print(first: Run, second: Run): void {
  const { answered, once, byStatus } = answersIn(path.join(data, 's3'));
  const told = [...first.events].map(([event, times]) => `${event} ${times}`).join(', ');
  process.stdout.write(`${count} documents dropped at once, --chaos
answered ${answered}, each file written once: ${once}; ${byStatus}
told: ${told}; dead letters: ${first.deadLetters ? 'some' : 'none'}; found at the next start: ${second.events.get('converted') ?? 0}
${first.seconds.toFixed(0)} s, ${(count / first.seconds).toFixed(1)} documents a second, peak ${first.megabytes.toFixed(0)} MB with the readers; Node ${process.version}
`);
}
