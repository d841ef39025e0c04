import { expect, test } from 'vitest';
import { isCountyOrBelow, mayMakeRules } from '../../lib/rules/agency.ts';

test.each([
  '青石县水利局',
  '青石县人民政府',
  '白沙旗人民政府',
  '临沅市东亭区人民政府',
  '白沙乡人民政府',
  '白沙乡政府',
  '柳溪镇人民政府党政办公室',
  '柳溪镇党政综合办公室',
  '柳溪镇',
  '东亭街道',
  '东亭街道办事处',
  '东亭街道办事处办公室',
])('%s belongs to a county or below, and may make no 规章', (name) => {
  expect(isCountyOrBelow(name)).toBe(true);
  expect(mayMakeRules(name)).toBe(false);
});

test.each([
  '江右省人民政府',
  '广南壮族自治区人民政府',
  '临沅哈尼族自治州人民政府',
  '上海市人民政府',
  '国家林泉局',
  '国家水运管理总局',
  '中华人民共和国水运部',
  '中国水运银行',
  '国家水运委员会',
])('%s may make 规章', (name) => {
  expect(isCountyOrBelow(name)).toBe(false);
  expect(mayMakeRules(name)).toBe(true);
});

test.each([
  '临沅市人民政府',
  '临沅市住房和城乡建设局',
  '江右省乡村振兴局',
  '临沅市城镇发展局',
  '临沅市景区管理委员会',
  '临沅市高新技术产业开发区管理委员会',
  '临沅市新区管理委员会',
  '临沅市镇江路小学',
  '国家税务总局江右省税务局',
  '国家税务总局临沅市税务局',
  '上海市人民政府办公厅',
  '新上海市人民政府',
  '江右省人民政府办公厅',
  '省人民政府',
  '水运部',
  '',
])('the name of “%s” does not tell', (name) => {
  expect(isCountyOrBelow(name)).toBeNull();
  expect(mayMakeRules(name)).toBeNull();
});
