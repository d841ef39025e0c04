import { parseArgs } from 'node:util';

export interface LocalOptions {
  readonly port: number;
  /** Of the page; 0 for any that is free. */
  readonly pagePort: number;
  readonly data: string;
  /** An S3 that runs elsewhere; null for the one that comes along. */
  readonly endpoint: string | null;
  readonly chaos: boolean;
  /** The packaged zip does the work, in the surroundings of Lambda. */
  readonly sandbox: boolean;
  readonly once: boolean;
}

export const usage = `用法 Usage: npm start -- [选项 options]
  --port N        本地 S3 的端口，默认 9000     port of the local S3
  --page-port N   网页的端口，默认为上者加一    port of the page, by default the next one
  --data DIR      数据文件夹，默认 data         folder that keeps everything
  --endpoint URL  使用别处的 S3（密钥取自 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY）
                  use an S3 elsewhere, with the keys in the environment
  --chaos         事件重复、延迟、乱序，处理中途崩溃  events twice, late and out of order; crashes on the way
  --sandbox       如 Lambda 那样运行打包好的程序  run the packaged zip as Lambda does (npm run package; bubblewrap)
  --once          处理完样例后退出              exit once the samples are converted
  --help          显示本说明                    print this`;

/** Throws with a sentence for the user where the options are not right. `help` where only that was asked for. */
export function readOptions(args: readonly string[]): LocalOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '9000' },
      'page-port': { type: 'string' },
      data: { type: 'string', default: 'data' },
      endpoint: { type: 'string' },
      chaos: { type: 'boolean', default: false },
      sandbox: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const port = portOf('--port', values.port);
  const next = port === 0 || port === 65_535 ? 0 : port + 1;
  const pagePort = values['page-port'] === undefined ? next : portOf('--page-port', values['page-port']);
  if (values.endpoint !== undefined && !URL.canParse(values.endpoint)) throw new Error(`--endpoint ${values.endpoint}`);
  if (values.chaos && values.sandbox) throw new Error('--chaos --sandbox: 二者选一 one of them');
  const { data, chaos, sandbox, once } = values;
  return { port, pagePort, data, endpoint: values.endpoint ?? null, chaos, sandbox, once };
}

function portOf(option: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${option} ${text}: 0–65535`);
  return port;
}
