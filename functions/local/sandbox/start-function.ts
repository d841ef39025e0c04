import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface FunctionSetup {
  /** What lies at /var/task and at /var/runtime. */
  readonly task: string;
  readonly runtime: string;
  readonly handler: string;
  readonly memoryMegabytes: number;
  readonly runtimeApi: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The process of a function, in bubblewrap: another user, the zip read-only, 512 MB of its own at /tmp, nothing else to write,
 * no variable of ours, and Node with the flags that Lambda gives it.
 */
export function startFunction(setup: FunctionSetup): ChildProcess {
  const { task, runtime, handler, memoryMegabytes, runtimeApi } = setup;
  const environment = {
    ...{ LANG: 'en_US.UTF-8', TZ: ':UTC', PATH: '/var/lang/bin', HOME: '/tmp' },
    ...{ LAMBDA_TASK_ROOT: '/var/task', LAMBDA_RUNTIME_DIR: '/var/runtime', _HANDLER: handler },
    ...{ AWS_LAMBDA_RUNTIME_API: runtimeApi, AWS_LAMBDA_NODEJS_USE_ALTERNATIVE_CLIENT_1: 'true' },
    ...{ AWS_LAMBDA_FUNCTION_NAME: 'gongkai', AWS_LAMBDA_FUNCTION_VERSION: '$LATEST', AWS_LAMBDA_LOG_FORMAT: 'JSON' },
    ...{ AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/gongkai', AWS_LAMBDA_LOG_STREAM_NAME: 'local' },
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    ...setup.environment,
  };
  const node = [
    ...['/var/lang/bin/node', '--expose-gc', '--max-http-header-size=81920'],
    `--max-semi-space-size=${Math.floor(memoryMegabytes / 20)}`,
    `--max-old-space-size=${Math.floor(memoryMegabytes * 0.9)}`,
    ...['--require=/var/runtime/preload.cjs', '/var/runtime/index.mjs'],
  ];
  const args = [
    ...['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--die-with-parent', '--new-session'],
    ...['--uid', '993', '--gid', '990', '--clearenv'],
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
    ...['/lib', '/lib64', '/usr/lib']
      .filter((folder) => existsSync(folder))
      .flatMap((each) => ['--ro-bind', each, each]),
    ...['--ro-bind', process.execPath, '/var/lang/bin/node'],
    ...['--ro-bind', task, '/var/task', '--ro-bind', runtime, '/var/runtime'],
    ...['--ro-bind', path.join(runtime, 'passwd'), '/etc/passwd'],
    ...['--proc', '/proc', '--dev', '/dev', '--size', String(512 * 1024 * 1024), '--tmpfs', '/tmp'],
    ...['--chdir', '/var/task', '--remount-ro', '/'],
  ];
  return spawn('bwrap', [...args, ...node], { stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
}
