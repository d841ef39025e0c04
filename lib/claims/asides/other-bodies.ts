import { NUMERAL } from '../numeral.ts';
import type { Reporter } from '../reporter.ts';
import type { Aside } from './aside.ts';
import { blankScopes } from './aside.ts';
import { governs, isCalled } from './own-names.ts';

const AREA = '师市|[省市县区州盟旗镇乡]|街道';
const BODY =
  '上级|政府|办公室|办公厅|办事处|(?<![督承交转协催主])办|(?<!格)局|委员会|中心|乡镇|街道|部门|单位|机关|' +
  '团场|海关|(?<!网)站|(?<!城)市|(?<!专)区|[委厅科股所处队院馆村省县州盟旗乡镇]|(?:派出|派驻|分支|直属|下属|所属|内设)机构';
const WHEN = '(?:20\\d\\d年度?|全年|今年|本年度?|当年|年内|共|计|累计|总共|合计|分别|均|也|已)*';
const DID =
  '收到|受理|新收|接收|接到|登记|办理|办结|答复|制发|制定|印发|出台|发布|公开(?!申请|政府)|公布|更新|新增|主动|收取|转来|转办|' +
  `未|没有|无(?!偿)|被|因|现行有效|政府信息公开申请|提[出交]的|${NUMERAL}`;

const DOES = `(?=${WHEN}(?:${DID}))`;

const SOME = String.raw`(?:${NUMERAL}个|部分|个别|有的|所属|下属|隶属|局属)\p{Script=Han}{0,4}?(?:${BODY})${DOES}`;
/** Of a government its own offices alone, or those below it. */
const LEVEL = `(?:${AREA}|政府)本级|[镇乡村]级(?!以)|村务`;
const OWN_OFFICE = String.raw`全(?:局|委|厅|院|办)|(?<!\p{Script=Han})[局厅委部署办院]机关`;
const WE = '[我本](?:局|办|委|厅|单位|机关|部门|院|中心|所|站|校|处|司|署|行|会|镇|乡|街道?)';
const WHOLE = `[全我本](?:${AREA}|系统)`;
const EACH = `各(?:${BODY}|级|地|有关|相关|责任|职能|直属)[^,;。]*`;
const NAMED = String.raw`(?:(?![我本]|全(?:师市|[省市县区州镇乡]))[\p{Script=Han}、]){0,30}?(?:${BODY})${DOES}`;

const SUBJECT = new RegExp(
  [`(?<some>${SOME}|${LEVEL})`, `(?<own>${OWN_OFFICE}|${WE})`, `(?<whole>${WHOLE})`, `(?<body>${EACH}|${NAMED})`].join(
    '|',
  ),
  'gu',
);

/** A clause that states nothing, as `各股室落实责任`, does not take the sentence away from the agency. */
const STATES = new RegExp(`${NUMERAL}|未|没有|无`, 'u');

/** `申请量第一的是县住建局，收到12件` */
const RANKED = new RegExp(
  `(?:第[一二三1-3]|最[多高大]|居首|依次)[^,;。()]{0,20}[为是](?<first>\\p{Script=Han}{0,30}?(?:${BODY}))$`,
  'u',
);

/** What another body did: `县自然资源局收到12件`, `各乡镇共收到31件`, `全县` in a bureau's report. */
export const otherBodies: Aside = (text, { agency }) =>
  blankScopes(text, (clause) => {
    const first = RANKED.exec(clause)?.groups?.['first'];
    if (first !== undefined) return !isCalled(agency, first);
    return STATES.test(clause) ? isAnother(clause, agency) : null;
  });

/** Null where the clause names no body. */
function isAnother(clause: string, agency: Reporter['agency']): boolean | null {
  const subjects = Array.from(clause.matchAll(SUBJECT), ({ groups }) => groups ?? {});
  const last = subjects.at(-1);
  if (last === undefined) return null;
  if (subjects.some(({ some }) => some !== undefined)) return true;
  if (subjects.some(({ whole }) => whole !== undefined && governs(agency, whole))) return false;
  return last['own'] === undefined && !isCalled(agency, last['body'] ?? '');
}
