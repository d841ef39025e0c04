import type { Notice } from './voice.ts';

/** What a person is told besides the results. */
export const notices = {
  missing: (file: string): Notice => ({
    about: 'missing',
    file,
    message: { zh: '没有这个文件，或文件夹中没有文件', en: 'no such file, or a folder without documents' },
  }),
  sameName: (file: string, folder: string): Notice => ({
    about: 'same-name',
    file,
    message: { zh: `与其他文件同名，输出到 ${folder}`, en: `others have its name; its outputs are in ${folder}` },
  }),
  notAReport: (file: string, problem: string): Notice => ({
    about: 'not-a-report',
    file,
    message: { zh: `不是 report.json：${problem}`, en: `not a report.json: ${problem}` },
  }),
  failed: (file: string, error: unknown): Notice => ({
    about: 'failed',
    file,
    message: { zh: '未能处理', en: error instanceof Error ? error.message : String(error) },
  }),
  stopped: (file: string, detail: string): Notice => ({
    about: 'stopped',
    file,
    message: { zh: '读取中断：', en: detail },
  }),
  outAmongDocuments: (file: string): Notice => ({
    about: 'usage',
    file,
    message: {
      zh: '输出文件夹不能就是年报所在的文件夹',
      en: 'the outputs need a folder other than that of the documents',
    },
  }),
  yearUnclear: (file: string): Notice => ({
    about: 'usage',
    file,
    message: {
      zh: '有几个年度的年报，或没有年报：请用 --year 指明年度',
      en: 'reports of several years, or none: name one by --year',
    },
  }),
  memoryNotWatched: {
    about: 'memory-not-watched',
    file: null,
    message: {
      zh: '本系统无法监测子进程的内存，只限制其堆',
      en: 'this system does not tell what a process holds: only the heap of a reader is limited',
    },
  } satisfies Notice,
} as const;
