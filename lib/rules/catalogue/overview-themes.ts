import { overviewOf, sectionPointer } from '../narrative.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { listed } from '../wording.ts';

/** Agencies word the themes freely: any sign that one is spoken of is enough. */
const themes = [
  {
    zh: '主动公开',
    en: 'disclosure',
    sign: /主动公开|公开.{0,12}信息|发布.{0,20}信息|信息.{0,12}(?:发布|公开)|公开(?:内容|事项|栏|重点)|解读/u,
  },
  { zh: '依申请公开', en: 'requests', sign: /申请/u },
  { zh: '政府信息管理', en: 'management', sign: /管理|审核|审查|三审|保密|目录|台账|制度|归档|清理|规范/u },
  {
    zh: '平台建设',
    en: 'platforms',
    sign: /平台|网站|门户|公众号|新媒体|微信|微博|客户端|专栏|专区|公开栏|公示栏|渠道|载体|阵地/u,
  },
  {
    zh: '监督保障',
    en: 'supervision',
    sign: /监督|考核|评议|责任|问责|培训|检查|督[查导办]|保障|领导|投诉|评估|机制|队伍/u,
  },
] as const;

export const overviewThemes: Rule = {
  id: 'overview-themes',
  severity: 'warning',
  title: { zh: '总体情况涵盖五个方面', en: 'section 1 covers the five themes' },
  basis:
    '国办公开办函〔2021〕30号一（一）：“主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障”',
  example: '总体情况没有谈到依申请公开',
  since: '1.0.0',
  check: (report) => {
    const text = overviewOf(report);
    if (report.edition === '2019' || text === '') return [skipped()];
    const at = sectionPointer(report, 'overview');
    const missing = themes.filter(({ sign }) => !sign.test(text));
    if (missing.length === 0) return [passed(at)];
    const { zh, en } = listed(missing);
    return [
      failed({
        at: [at],
        message: {
          zh: `“一、总体情况”没有谈到${zh}`,
          en: `section 1 does not speak of ${en}`,
        },
        expected: themes.length,
        actual: themes.length - missing.length,
      }),
    ];
  },
};
