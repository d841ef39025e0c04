import { mayMakeRules } from '../agency.ts';
import { fieldsOfTable, figureAt } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';
import { columnName } from '../wording.ts';

export const rulemakingPower: Rule = {
  id: 'rulemaking-power',
  severity: 'warning',
  title: {
    zh: '没有规章制定权的单位，“规章”一行为0',
    en: 'only agencies with the power to make 规章 count any',
  },
  basis: '《立法法》：规章由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定',
  example: '镇人民政府的“规章”行填2、0、2',
  since: '1.0.0',
  check: (report) => {
    const fields = fieldsOfTable(report, 'proactiveDisclosure').filter(({ pointer }) =>
      pointer.startsWith('/proactiveDisclosure/regulations/'),
    );
    const counted = fields.filter(({ pointer }) => (figureAt(report, pointer) ?? 0) !== 0);
    const at = (counted.length === 0 ? fields : counted).map(({ pointer }) => pointer);
    if (fields.every(({ pointer }) => figureAt(report, pointer) === null)) return [skipped(...at)];
    if (counted.length === 0) return [passed(...at)];
    const name = report.agency?.name ?? '';
    const power = mayMakeRules(name);
    if (power !== false) return [power === null ? skipped(...at) : passed(...at)];
    const figures = counted.map((field) => `“${columnName(field)}”${figureAt(report, field.pointer) ?? ''}`).join('、');
    return [
      failed({
        at,
        message: {
          zh: `“${name}”没有规章制定权，表二“规章”行却填了${figures}，疑将其他文件计入规章`,
          en: `${name} has no power to make 规章, yet table 2 row "规章" counts ${figures}`,
        },
        expected: 0,
        actual: figures,
      }),
    ];
  },
};
