/**
 * Every reason for which a document cannot become a report. The codes are published: a code never changes its meaning.
 * The sentences are what a person reads in `validation.json`.
 */
export const errorMessages = {
  empty: { zh: '文件为空（0字节）', en: 'the file is empty (0 bytes)' },
  'unsupported-format': { zh: '不是PDF、DOCX或文本文件', en: 'neither a PDF, a DOCX nor a text file' },
  encrypted: { zh: '文件已加密，需要密码才能打开', en: 'the file is encrypted and needs a password' },
  damaged: { zh: '文件已损坏，无法读取', en: 'the file is damaged and cannot be read' },
  'too-large': { zh: '文件超过处理上限', en: 'the file is over a limit' },
  'no-text-layer': {
    zh: '文件是扫描件或图片，没有可读的文字',
    en: 'the file is scanned or an image: it has no text to read',
  },
  'text-undecodable': { zh: '文件中的文字无法解码', en: 'the text of the file cannot be decoded' },
  'over-time': { zh: '读取文件超过时限，已中止', en: 'reading the file took too long and was stopped' },
  'over-memory': { zh: '读取文件超过内存上限，已中止', en: 'reading the file took too much memory and was stopped' },
  'reader-crashed': { zh: '读取文件时程序异常退出', en: 'the reader broke down over the file' },
  quarantined: {
    zh: '读取该文件时程序多次中断，已停止处理',
    en: 'the service broke off over the file time and again, and no longer reads it',
  },
  'not-a-report': {
    zh: '不是政府信息公开工作年度报告',
    en: 'not an annual report on the disclosure of government information',
  },
  'form-not-filled': { zh: '只有空白表样，没有填写内容', en: 'the form was left empty' },
  'multiple-reports': { zh: '一个文件中有多份年度报告', en: 'the file holds more than one annual report' },
} as const;

export type ErrorCode = keyof typeof errorMessages;

/**
 * A document that cannot become a report; thrown by a reader or the outline, or by the shell that had to stop them. `detail` is for a
 * person who asks why.
 */
export class DocumentError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'DocumentError';
    this.code = code;
    this.detail = detail;
  }
}
