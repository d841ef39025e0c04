import type { FormBlock, Heading } from '../form.ts';

export const applicants = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'other',
  'total',
] as const;

/** The columns of table 三. There is no subtotal for 法人或其他组织. */
const applicantColumns: readonly Heading[] = [
  {
    key: null,
    labels: ['申请人情况'],
    children: [
      { key: 'naturalPerson', labels: ['自然人'] },
      {
        key: null,
        labels: ['法人或其他组织', '法人和其他组织', '法人或者其他组织'],
        children: [
          { key: 'commercialEnterprise', labels: ['商业企业', '企业'] },
          { key: 'researchInstitution', labels: ['科研机构'] },
          { key: 'publicWelfareOrganization', labels: ['社会公益组织', '社会组织', '公益组织', '社会公益机构'] },
          { key: 'legalServiceOrganization', labels: ['法律服务机构', '法律服务组织', '法律机构'] },
          { key: 'other', labels: ['其他'] },
        ],
      },
      { key: 'total', labels: ['总计', '合计'] },
    ],
  },
];

/** Table 三. The editions differ in (六)其他处理 alone. */
export function requestsBlock(otherHandling: Heading): FormBlock {
  return {
    table: 'requests',
    caption: null,
    columns: applicantColumns,
    rows: [
      {
        key: 'newlyReceived',
        labels: [
          '一、本年新收政府信息公开申请数量',
          '本年新收政府信息公开申请数',
          '本年度新收政府信息公开申请数量',
          '本年新收申请数量',
        ],
      },
      {
        key: 'carriedOver',
        labels: [
          '二、上年结转政府信息公开申请数量',
          '上年结转政府信息公开申请数',
          '上年度结转政府信息公开申请数量',
          '上年结转申请数量',
        ],
      },
      {
        key: 'outcomes',
        labels: ['三、本年度办理结果'],
        children: [
          { key: 'granted', labels: ['（一）予以公开'] },
          {
            key: 'partiallyGranted',
            labels: ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
          },
          {
            key: 'denied',
            labels: ['（三）不予公开'],
            children: [
              { key: 'stateSecret', labels: ['1.属于国家秘密', '属国家秘密', '涉及国家秘密'] },
              {
                key: 'forbiddenByLaw',
                labels: ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开', '法律行政法规禁止公开'],
              },
              { key: 'securityAndStability', labels: ['3.危及“三安全一稳定”'] },
              { key: 'thirdPartyRights', labels: ['4.保护第三方合法权益'] },
              { key: 'internalAffairs', labels: ['5.属于三类内部事务信息', '属于3类内部事务信息', '属于内部事务信息'] },
              { key: 'processInformation', labels: ['6.属于四类过程性信息', '属于4类过程性信息', '属于过程性信息'] },
              { key: 'enforcementFiles', labels: ['7.属于行政执法案卷'] },
              { key: 'administrativeInquiry', labels: ['8.属于行政查询事项'] },
            ],
          },
          {
            key: 'unavailable',
            labels: ['（四）无法提供'],
            children: [
              { key: 'notHeld', labels: ['1.本机关不掌握相关政府信息', '本机关不掌握相关信息'] },
              { key: 'creationRequired', labels: ['2.没有现成信息需要另行制作', '没有现成信息需另行制作'] },
              { key: 'stillUnclear', labels: ['3.补正后申请内容仍不明确', '补正后仍不明确'] },
            ],
          },
          {
            key: 'notProcessed',
            labels: ['（五）不予处理'],
            children: [
              { key: 'petitionOrComplaint', labels: ['1.信访举报投诉类申请'] },
              { key: 'duplicate', labels: ['2.重复申请'] },
              { key: 'publicationRequested', labels: ['3.要求提供公开出版物'] },
              { key: 'excessive', labels: ['4.无正当理由大量反复申请'] },
              {
                key: 'confirmationRequested',
                labels: ['5.要求行政机关确认或重新出具已获取信息', '要求行政机关确认或重新出具已获取的信息'],
              },
            ],
          },
          otherHandling,
          { key: 'total', labels: ['（七）总计', '办理结果总计', '总计', '合计'] },
        ],
      },
      {
        key: 'carriedForward',
        labels: ['四、结转下年度继续办理', '结转下一年度继续办理', '结转下年继续办理', '结转下年度继续办理数量'],
      },
    ],
  };
}

/** How a review or a lawsuit ended: the columns of each group of table 四 but its total. */
export const disputeResults = [
  { key: 'upheld', labels: ['结果维持', '维持', '维持结果'] },
  { key: 'corrected', labels: ['结果纠正', '纠正', '纠正结果'] },
  { key: 'other', labels: ['其他结果', '其他'] },
  { key: 'pending', labels: ['尚未审结', '未审结', '尚未结案'] },
] as const satisfies readonly Heading[];

const results: readonly Heading[] = [...disputeResults, { key: 'total', labels: ['总计', '合计', '小计'] }];

/** Table 四, the same in both editions: one row without a head. */
export const reviewBlock: FormBlock = {
  table: 'reviewAndLitigation',
  caption: null,
  rows: [{ key: null, labels: [''] }],
  columns: [
    { key: 'administrativeReview', labels: ['行政复议'], children: results },
    {
      key: 'litigation',
      labels: ['行政诉讼'],
      children: [
        { key: 'direct', labels: ['未经复议直接起诉', '未经复议直接提起诉讼', '直接起诉'], children: results },
        { key: 'afterReview', labels: ['复议后起诉', '经复议后起诉', '复议后提起诉讼'], children: results },
      ],
    },
  ],
};
