import { squeeze } from '../document/text.ts';
import type { Paragraph } from '../document/model.ts';

/** The month and the day may have been left to be written by hand. */
const DATE =
  /^(?:20\d{2}|二[〇○零一二三四五六七八九]{3})年(?:元|[\d一二三四五六七八九十]{0,3})月(?:[\d一二三四五六七八九十]{0,3}日)?$|^20\d{2}([-./])\d{1,2}\1\d{1,2}$/u;
const SIGNATURE =
  /^[\p{Script=Han}·、()\s]{2,36}?(?:政府|办公室|办公厅|[局委厅部镇乡署院站会处队社所]|委员会|街道|办事处|海关|中心|公司|集团|学校|大学|医院)(?:\(.{1,12}\))?(?:20\d{2}年\d{1,2}月\d{1,2}日(?:印发)?)?$/u;
const CONTACT =
  /^\(?(?:联系|咨询|监督)?(?:单位|地址|电话|方式|人|人及电话|传真|邮编|邮箱|网址)[:：]|^(?:电子)?(?:邮编|邮箱|邮政编码|邮件)[:：]|^(?:填报|填表|审核|报送|签发)(?:人|单位|日期|时间)[:：]/u;
const ATTACHMENT = /^(?:附件|附)\d?(?:[:：]|下载)/u;
/** A second attachment, below the first. */
const NEXT_ATTACHMENT = /^\d[.、]\P{P}{2,30}$/u;
/** What an official letter ends with, and the names of the files that a page offers. */
const IMPRINT =
  /^\((?:此件|此文|本文).{0,12}\)$|^此件.{2,12}$|^\(?(?:信息)?公开(?:形式|方式|属性|选项)[:：].{2,12}$|^(?:抄送|抄报|主送|分送)[:：]|^.{2,80}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)$/iu;
/** What the pages of a site end with. */
const PAGE_FOOT =
  /^[【[](?:打印|关闭|下载|返回)|^(?:主办|承办|主管|技术支持|版权所有|备案序?号|网站标识码)(?:单位)?(?:[:：]|$)|^.{0,3}ICP备/u;

const CLOSINGS = [DATE, SIGNATURE, CONTACT, ATTACHMENT, IMPRINT, PAGE_FOOT];

export interface Ended {
  readonly body: readonly Paragraph[];
  readonly closing: readonly Paragraph[];
}

/** Parts the signature, the date and the contact from the end of the last section. `agency` is the one that the title names. */
export function partClosing(paragraphs: readonly Paragraph[], agency: string | null): Ended {
  const last = paragraphs.findLastIndex(
    (paragraph, index) => !isClosing(paragraphs, index) && !isSigned(paragraph, agency),
  );
  return { body: paragraphs.slice(0, last + 1), closing: paragraphs.slice(last + 1) };
}

/** The body that signs. */
export function signatoryOf(closing: readonly Paragraph[]): string | null {
  const signature = closing.map(({ text }) => squeeze(text)).find((text) => SIGNATURE.test(text));
  return signature?.replace(/(?:\(.*\))?(?:20\d{2}年.*)?$/u, '') ?? null;
}

function isClosing(paragraphs: readonly Paragraph[], index: number): boolean {
  const line = squeeze(paragraphs[index]?.text ?? '').replace(/(?<=日)\(此件.{2,12}\)$/u, '');
  if (CLOSINGS.some((closing) => closing.test(line))) return true;
  const before = paragraphs.slice(0, index).findLast(({ text }) => !NEXT_ATTACHMENT.test(squeeze(text)));
  return NEXT_ATTACHMENT.test(line) && before !== undefined && /^附件[:：]/u.test(squeeze(before.text));
}

/** By its name, in whole or without the places before it, whatever kind of body it is. */
function isSigned({ text }: Paragraph, agency: string | null): boolean {
  const name = squeeze(text).replace(/(?:\(.{1,12}\))?(?:20\d{2}年.{2,6}日)?$/u, '');
  return agency !== null && name.length > 3 && (agency.endsWith(name) || name.endsWith(agency)) && name.length < 40;
}
