import type { Edition, Field } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import { mayMakeRules } from '../rules/agency.ts';
import type { Printed } from '../rules/figures.ts';
import { figureAt, fieldsOf, printedAt } from '../rules/figures.ts';
import type { Message } from '../rules/rule.ts';
import type { Member } from './members.ts';

/** Why a sum may be none. The sum stands all the same; a person decides. */
export interface Doubt {
  readonly kind: 'stock' | 'blank' | 'unread' | 'edition' | 'rulemaking-power' | 'co-defendant' | 'errors';
  readonly message: Message;
  /** The sentence that it rests on, or `inferred`. */
  readonly basis: string;
  readonly at: readonly Pointer[];
  /** Whose reports it is about. */
  readonly members: readonly string[];
}

export function doubtsOf(edition: Edition, members: readonly Member[]): Doubt[] {
  return [
    ...stocks(edition, members),
    ...coDefendants(edition, members),
    ...members.flatMap((member) => [
      ...rulemaking(edition, member),
      ...otherEdition(edition, member),
      ...unprinted(edition, member, 'blank'),
      ...unprinted(edition, member, 'unread'),
      ...faulty(member),
    ]),
  ];
}

const STOCK = /\/(?:inForce|totalPublished|previousYearItems)$/u;

function stocks({ fields }: Edition, members: readonly Member[]): Doubt[] {
  const stocks = fields.filter(({ pointer }) => STOCK.test(pointer));
  const counting = (field: Field) => members.filter(({ report }) => (figureAt(report, field.pointer) ?? 0) !== 0);
  const shared = stocks.filter((field) => counting(field).length > 1);
  if (shared.length === 0) return [];
  return [
    {
      kind: 'stock',
      message: {
        zh: '存量（现行有效件数、对外公开总数量、上一年项目数量）可能在几个单位重复计算：联合制发的文件、上下级共有的事项只应计一次',
        en: 'stocks may count what several members share: documents issued jointly, items of more than one level',
      },
      basis: 'inferred',
      at: shared.map(({ pointer }) => pointer),
      members: members
        .map(({ name }) => name)
        .filter((name) => shared.some((field) => counting(field).some((one) => one.name === name))),
    },
  ];
}

function coDefendants({ fields }: Edition, members: readonly Member[]): Doubt[] {
  const at = fields.map(({ pointer }) => pointer).filter((pointer) => pointer.includes('/litigation/afterReview/'));
  const sued = members.filter(({ report }) => at.some((pointer) => (figureAt(report, pointer) ?? 0) !== 0));
  if (sued.length === 0) return [];
  return [
    {
      kind: 'co-defendant',
      message: {
        zh: '复议后起诉的案件，复议机关作共同被告的只由原行为主体计一次：请核对同一案件没有被两个单位计入',
        en: 'a case with the body of review as co-defendant counts once, with the body that acted: look for the same case in two members',
      },
      basis: '国办公开办函〔2016〕201号：“只计算原行为主体的案件数量，不计算行政复议机关的案件数量”',
      at,
      members: sued.map(({ name }) => name),
    },
  ];
}

function rulemaking({ fields }: Edition, { name, report }: Member): Doubt[] {
  const at = fields
    .map(({ pointer }) => pointer)
    .filter((pointer) => pointer.startsWith('/proactiveDisclosure/regulations/'))
    .filter((pointer) => (figureAt(report, pointer) ?? 0) !== 0);
  if (at.length === 0 || mayMakeRules(name) !== false) return [];
  return [
    {
      kind: 'rulemaking-power',
      message: {
        zh: `“${name}”没有规章制定权，却填有规章，已计入合计`,
        en: `${name} has no power to make 规章, yet counts some, which are in the sum`,
      },
      basis: '《立法法》：规章由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定',
      at,
      members: [name],
    },
  ];
}

function otherEdition({ id, fields }: Edition, { name, report }: Member): Doubt[] {
  const own = new Set(fieldsOf(report).map(({ pointer }) => pointer));
  const at = fields.map(({ pointer }) => pointer).filter((pointer) => !own.has(pointer));
  if (at.length === 0) return [];
  const lost = [...own].filter((pointer) => !fields.some((field) => field.pointer === pointer));
  return [
    {
      kind: 'edition',
      message: {
        zh: `“${name}”有${at.length}格与${id}年版表样不同，没有可加的数字；其表中另有${lost.length}格在本表样中没有位置，未计入`,
        en: `${name} follows another edition: ${at.length} places have no figure of its own, ${lost.length} figures of its own have no place`,
      },
      basis: 'inferred',
      at,
      members: [name],
    },
  ];
}

const unprintedKinds: Readonly<Record<'blank' | 'unread', readonly Printed[]>> = {
  blank: ['blank', 'absent'],
  unread: ['illegible', 'missing'],
};

function unprinted({ fields }: Edition, { name, report }: Member, kind: 'blank' | 'unread'): Doubt[] {
  const own = new Set(fieldsOf(report).map(({ pointer }) => pointer));
  const at = fields
    .map(({ pointer }) => pointer)
    .filter((pointer) => own.has(pointer) && unprintedKinds[kind].includes(printedAt(report, pointer)));
  if (at.length === 0) return [];
  const words = {
    blank: { zh: '空白或注明没有', en: 'left empty' },
    unread: { zh: '缺失或无法辨认', en: 'missing or illegible' },
  }[kind];
  return [
    {
      kind,
      message: {
        zh: `“${name}”有${at.length}格${words.zh}，合计时没有数字可加`,
        en: `${name} has ${at.length} figures ${words.en}, which add nothing`,
      },
      basis: 'inferred',
      at,
      members: [name],
    },
  ];
}

function faulty({ name, errors }: Member): Doubt[] {
  if (errors === 0) return [];
  return [
    {
      kind: 'errors',
      message: {
        zh: `“${name}”的年报有${errors}处错误，合计随之存疑`,
        en: `the report of ${name} has ${errors} errors`,
      },
      basis: 'inferred',
      at: [],
      members: [name],
    },
  ];
}
