import type { SectionId } from '../report/schema.ts';

export interface SectionWording {
  readonly id: SectionId;
  /** As the form numbers it. */
  readonly number: number;
  /** In the form, and in article 50 of the regulation. */
  readonly official: readonly string[];
  /** What agencies write instead, without its number. */
  readonly seen: RegExp;
}

export const sectionWordings: readonly SectionWording[] = [
  {
    id: 'overview',
    number: 1,
    official: ['总体情况'],
    seen: /^(?:\d{4}年度?)?.{0,10}(?:总体|基本|整体).{0,8}(?:情况|概况)$|^.{0,12}(?:概述|概况|综述)$|^.{0,8}工作(?:开展|推进|完成|进展)情况$|^年度工作情况$/u,
  },
  {
    id: 'proactiveDisclosure',
    number: 2,
    official: ['主动公开政府信息情况', '主动公开政府信息的情况'],
    seen: /^.{0,8}主动公开.{0,14}$/u,
  },
  {
    id: 'requests',
    number: 3,
    official: ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
    seen: /^.{0,10}(?:收到|受理|处理|办理).{0,14}申请.{0,8}$|^.{0,10}申请.{0,4}(?:收到|受理|处理|办理|答复).{0,8}情况$|^.{0,8}申请公开.{0,14}$/u,
  },
  {
    id: 'reviewAndLitigation',
    number: 4,
    official: [
      '政府信息公开行政复议、行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
    ],
    seen: /^.{0,22}(?:复议|诉讼).{0,14}$/u,
  },
  {
    id: 'problemsAndImprovements',
    number: 5,
    official: ['存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
    seen: /^.{0,20}(?:问题|不足|困难).{0,22}$|^.{0,20}(?:改进|下一步).{0,14}$/u,
  },
  {
    id: 'otherMatters',
    number: 6,
    official: ['其他需要报告的事项'],
    seen: /^.{0,6}其[他它].{0,10}(?:事项|情况|事宜|内容)$|^.{0,6}需要(?:报告|说明).{0,3}事项$|^其[他它]$/u,
  },
];

/** Whether words are those of the form, whatever marks stand between them. */
export function isOfficial({ official }: Pick<SectionWording, 'official'>, words: string): boolean {
  return official.some((form) => lettersOf(form) === lettersOf(words));
}

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}
