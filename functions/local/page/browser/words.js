/** @typedef {import('./dom.js').Message} Message */
/** @typedef {import('../listed.ts').Listed} Listed */
/** @typedef {import('../listed.ts').Result['status'] | 'waiting'} Verdict */

/** The words of summary.html; `waiting` for what the service is still busy with. In the order of the page.
 *
 * @type {Readonly<Record<Verdict, { readonly word: Message, readonly sign: string }>>}
 */
export const verdicts = {
  invalid: { word: { zh: '有错误', en: 'Has errors' }, sign: '!' },
  warnings: { word: { zh: '有疑点', en: 'In doubt' }, sign: '?' },
  valid: { word: { zh: '可用', en: 'Can be used' }, sign: '✓' },
  unreadable: { word: { zh: '无法读取', en: 'Unreadable' }, sign: '×' },
  waiting: { word: { zh: '处理中', en: 'In progress' }, sign: '…' },
};

/** @type {Readonly<Record<Listed['stage'], Message>>} */
export const stages = {
  queued: { zh: '排队中', en: 'queued' },
  reading: { zh: '读取中', en: 'being read' },
  retrying: { zh: '读取中断，将重试', en: 'broke off, to be tried again' },
  done: { zh: '已完成', en: 'done' },
  gone: { zh: '无需处理', en: 'nothing to do' },
};

/** @type {Readonly<Record<string, Message>>} */
export const refusals = {
  'too-large': { zh: '文件过大，未上传', en: 'too large, not uploaded' },
  'bad-name': { zh: '文件名或路径过长，未上传', en: 'the name or path is too long, not uploaded' },
  'name-taken': { zh: '已有同名文件，内容不同', en: 'another file has this name' },
  'not-from-here': { zh: '请从本机地址打开本页面', en: 'open this page by its local address' },
};

/** @type {Message} */
export const uploadFailed = { zh: '上传失败', en: 'the upload failed' };

/**
 * What a document is counted as.
 *
 * @param {Listed} listed
 * @returns {Verdict}
 */
export function verdictOf({ stage, result }) {
  return stage === 'done' && result !== null ? result.status : 'waiting';
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
