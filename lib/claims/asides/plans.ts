import type { Aside } from './aside.ts';
import { blankClauses, blankScopes } from './aside.ts';

const PLAN = /下一步|下步|计划|力争|争取|预计|拟(?!定)|目标是|将(?:进一步|继续|于|确保|不断|着力|重点|努力)/u;
const DUTY =
  /确保|要求(?:[各其在]|所有|全部)|应(?:[当作在于予按]|说明|及时)|须|必须|如[果未对有需无]|若(?!干)|(?<![平非])凡|可(?:在|以|依法)|不得/u;

/** What is to be, or would be: a plan runs to the end of its sentence, a duty or a condition only to the end of its clause. */
export const plans: Aside = (text) =>
  blankClauses(
    blankScopes(text, (clause) => (PLAN.test(clause) ? true : null)),
    (clause) => DUTY.test(clause),
  );
