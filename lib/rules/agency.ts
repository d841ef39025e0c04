/** Names of districts that are no district of a city, and words of an office's business that only look like a place. */
const NO_PLACE =
  /城乡|乡村|城镇|社区|景区|地区|山区|库区|灾区|牧区|县域|区域|自治区|(?:开发|高新|合作|示范|试验|实验|贸易|保税|工业|产业|管理|风景|保护|功能|[新园港])区/gu;

const TOWNSHIP = /(?:[乡镇](?:人民)?(?:政府)?|街道(?:办事处)?)(?:(?:党政)?(?:综合)?办公室)?$/u;
const COUNTY = /[县旗]|\p{Script=Han}区/u;
const RULEMAKER =
  /^(?:中华人民共和国|国家|中国)[^省市]*(?:委员会|总局|银行|[部局署会])$|^.{2,}(?:省|自治区|自治州)人民政府$|^(?:北京|天津|上海|重庆)市人民政府$/u;

/** Whether an agency belongs to a county, a district of a city or a place below; null where its name does not tell. */
export function isCountyOrBelow(name: string): boolean | null {
  const place = name.replace(NO_PLACE, '');
  if (TOWNSHIP.test(place) || COUNTY.test(place)) return true;
  return RULEMAKER.test(name) ? false : null;
}

/** Whether the law gives an agency the power to make 规章; null where its name does not tell. */
export function mayMakeRules(name: string): boolean | null {
  const isLocal = isCountyOrBelow(name);
  return isLocal === null ? null : !isLocal;
}
