import type { ErrorCode } from '../../errors.ts';
import { errorMessages } from '../../errors.ts';
import type { Message } from '../../rules/rule.ts';
import type { Validation } from '../validation-schema.ts';

const USE: Message = { zh: '可以直接使用，无需人工处理。', en: 'use it; nobody needs to look at it.' };

const LOOK: Message = {
  zh: '请对照原件逐条核对下列疑点；确认原件如此且说得通的，可以使用。',
  en: 'hold the doubts below against the document; where it does say so and there is a reason, the report can be used.',
};

const SEND_BACK: Message = {
  zh: '请对照原件核对下列错误；确系填报有误的，退回填报机关更正后重新上传，更正前不要使用有关数字。',
  en: 'hold the errors below against the document; where the agency was wrong, have it correct the report and upload it again. Do not use the figures until then.',
};

const READ_AGAIN: Message = {
  zh: '下列错误可能出在识读而不在文件：请先对照原件核对数字，原件无误的，请交系统维护人员处理。',
  en: 'the errors below may be those of the reading: hold the figures against the document first, and tell the operators where the document is right.',
};

/** What to do with a document that could not become a report. */
export const whenUnreadable: Readonly<Record<ErrorCode, Message>> = {
  empty: { zh: '请重新上传：文件在上传或导出时没有内容。', en: 'upload it again: nothing was in the file.' },
  'unsupported-format': {
    zh: '请上传年度报告的PDF或DOCX文件；WPS、DOC等其他格式请先另存为PDF。',
    en: 'upload the report as PDF or DOCX; save other formats as PDF first.',
  },
  encrypted: {
    zh: '请向填报机关索取没有密码和权限限制的文件，重新上传。',
    en: 'ask the agency for the file without a password and upload that.',
  },
  damaged: { zh: '请从原网站重新下载，或请填报机关重新提供文件。', en: 'download it again, or ask the agency for it.' },
  'too-large': {
    zh: '请只上传年度报告本身；附件、图片和其他文件分开。',
    en: 'upload the report alone, without annexes and pictures.',
  },
  'no-text-layer': {
    zh: '请向填报机关索取由文字处理软件直接导出的PDF或DOCX，不要用扫描件或截图。',
    en: 'ask the agency for a PDF or DOCX exported by its word processor, not for a scan.',
  },
  'text-undecodable': {
    zh: '文件内嵌的字体不能还原为文字：请填报机关重新导出，或提供DOCX。',
    en: 'the fonts in the file do not say which characters they show: ask the agency to export it again, or for a DOCX.',
  },
  'over-time': {
    zh: '请交系统维护人员查看；文件的结构异常复杂。',
    en: 'tell the operators: the file is unusually complex.',
  },
  'over-memory': {
    zh: '请交系统维护人员查看；文件的结构异常复杂。',
    en: 'tell the operators: the file is unusually complex.',
  },
  'reader-crashed': { zh: '请交系统维护人员查看，并保留原文件。', en: 'tell the operators, and keep the file.' },
  quarantined: { zh: '文件已隔离。请交系统维护人员查看，并保留原文件。', en: 'tell the operators, and keep the file.' },
  'not-a-report': {
    zh: '请确认上传的是不是政府信息公开工作年度报告；指南、目录、通知等其他文件不在处理范围。',
    en: 'see whether it is the annual report that was uploaded; other documents are not read.',
  },
  'form-not-filled': { zh: '请填报机关填好后重新上传。', en: 'have the agency fill in the form and upload it again.' },
  'multiple-reports': {
    zh: '请把各份年度报告拆成单独的文件，分别上传。',
    en: 'upload each report as a file of its own.',
  },
};

/** What a reviewer should do with the report. */
export function nextStep({ status, findings, error }: Validation): Message {
  if (error !== null) return isErrorCode(error.code) ? whenUnreadable[error.code] : whenUnreadable['reader-crashed'];
  if (status === 'valid') return USE;
  if (status === 'warnings') return LOOK;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.every(({ origin }) => origin === 'reading') ? READ_AGAIN : SEND_BACK;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorMessages, code);
}
