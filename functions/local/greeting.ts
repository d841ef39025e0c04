import path from 'node:path';
import type { Endpoint } from '../s3.ts';

interface Places {
  /** Address of the page. */
  readonly page: string;
  readonly endpoint: Endpoint;
  readonly isOwn: boolean;
  readonly drop: string;
  readonly shown: string;
  readonly reports: string;
  readonly results: string;
}

/** What to know at the start: where to put files, where to find what became of them, and what this machine does not show. */
export function greeting({ page, endpoint, isOwn, drop, shown, reports, results }: Places): string {
  const { accessKeyId, secretAccessKey } = endpoint.credentials;
  return `
gongkai 已启动 is running

  打开页面 open page     ${page}
  放入年报 put reports   ${path.resolve(drop)}
${isOwn ? `  查看结果 see results   ${path.resolve(shown)}\n` : ''}
  S3     ${endpoint.endpoint}${isOwn ? `   ${accessKeyId} / ${secretAccessKey}   ${endpoint.region}` : ''}
         s3://${reports}   →   s3://${results}

本机不模拟 not emulated here: IAM, KMS, Lambda 的扩缩与限额 Lambda's scaling and limits, S3 的延迟与限流 latency and throttling,
                            存储桶策略与生命周期 bucket policies and lifecycles; 单次请求上限 128 MB a request, 更大请分段上传 parts beyond
${isOwn ? '' : '此 S3 不发送事件，改为定时列出对象 this S3 sends no events here: its objects are listed every two seconds\n'}`;
}
