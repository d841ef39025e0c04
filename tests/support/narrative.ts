import type { Pointer } from '../../lib/report/pointer.ts';
import type { Claim, Report } from '../../lib/report/schema.ts';

interface Facts {
  readonly agency: string;
  readonly year: number;
  readonly figure: (pointer: Pointer) => number | null;
}

type Narrative = Pick<Report, 'preamble' | 'sections' | 'closing' | 'claims'>;

/** What an agency writes beside its tables, and the figures that it states there. */
export function narrativeOf({ agency, year, figure }: Facts): Narrative {
  const received = figure('/requests/newlyReceived/total') ?? 0;
  const requests =
    received === 0 ? `${year}年，本机关未收到政府信息公开申请。` : `${year}年，共收到政府信息公开申请${received}件。`;
  const period = `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
  const fee = `${year}年，本机关没有收取信息处理费。`;
  return {
    preamble: [`根据《中华人民共和国政府信息公开条例》编制本报告。${period}`],
    sections: [
      {
        id: 'overview',
        heading: '一、总体情况',
        paragraphs: [`${year}年，${agency}认真贯彻落实《中华人民共和国政府信息公开条例》，有序推进政务公开。`],
        subsections: [
          part('proactiveDisclosure', '（一）主动公开', '及时公开机构职能、政策文件和财政预决算信息。'),
          part('requests', '（二）依申请公开', requests),
          part('management', '（三）政府信息管理', '严格落实信息发布审核制度，动态调整公开目录。'),
          part('platforms', '（四）政府信息公开平台建设', '优化政府网站专栏，规范政务新媒体运营。'),
          part('supervision', '（五）监督保障', '明确专人负责，开展业务培训，接受社会监督。'),
        ],
      },
      section('proactiveDisclosure', '二、主动公开政府信息情况', []),
      section('requests', '三、收到和处理政府信息公开申请情况', []),
      section('reviewAndLitigation', '四、政府信息公开行政复议、行政诉讼情况', []),
      section('problemsAndImprovements', '五、存在的主要问题及改进情况', ['公开内容还不够丰富，下一步将加强学习。']),
      section('otherMatters', '六、其他需要报告的事项', [fee]),
    ],
    closing: [agency],
    claims: [
      stated('statisticsPeriod', null, {
        text: period,
        section: 'preamble',
        parts: [
          { label: 'from', value: year * 10_000 + 101 },
          { label: 'to', value: year * 10_000 + 1231 },
        ],
      }),
      stated('requestsReceived', received, {
        text: requests,
        section: 'overview',
        confirms: '/requests/newlyReceived/total',
      }),
      stated('processingFee', 0, { text: fee, section: 'otherMatters' }),
    ],
  };
}

type Section = Report['sections'][number];

function part(id: Section['subsections'][number]['id'], heading: string, paragraph: string) {
  return { id, heading, paragraphs: [paragraph] };
}

function section(id: Section['id'], heading: string, paragraphs: readonly string[]): Section {
  return { id, heading, paragraphs, subsections: [] };
}

function stated(
  kind: Claim['kind'],
  value: number | null,
  more: Pick<Claim, 'text' | 'section'> & Partial<Claim>,
): Claim {
  return { kind, value, unit: null, paragraph: 0, confirms: null, parts: [], spot: null, ...more };
}
