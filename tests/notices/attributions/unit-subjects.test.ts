import fc from 'fast-check';
import { readSubject, readUnitSubject } from '../../../src/notices/attributions/unit-subjects';

/** 「牵头 市教育局 | 责任 *各乡镇」: the star marks a group. */
function shown(text: string, from = 0): string | undefined {
  return readUnitSubject(text, from)
    ?.units.map(({ part, kind, start, end }) => {
      const role = part === 'lead' ? '牵头' : '责任';
      return `${role} ${kind === 'collective' ? '*' : ''}${text.slice(start, end)}`;
    })
    .join(' | ');
}

test.each([
  ['区教育局：组织自查。', '责任 区教育局'],
  ['【区教育局】组织自查。', '责任 区教育局'],
  ['区教育局职责：组织自查。', '责任 区教育局'],
  ['区教育局负责招生，区公安局负责治安。', '责任 区教育局'],
  ['区教育局、区公安局要联合巡查。', '责任 区教育局 | 责任 区公安局'],
  ['区教育局牵头制定方案。', '牵头 区教育局'],
  ['区教育局具体负责牵头组织。', '牵头 区教育局'],
  ['区城市管理局依法查处违规行为。', '责任 区城市管理局'],
  ['市场监督管理局对违法行为立案调查。', '责任 市场监督管理局'],
  ['区建设管理委推动旧区改造。', '责任 区建设管理委'],
  ['省委办公厅督查室定期督查。', '责任 省委办公厅督查室'],
  ['区民政局督促各乡镇、街道落实。', '责任 区民政局'],
  ['各街道、镇作为责任主体，负责巡查。', '责任 *各街道、镇'],
  ['各村（社区）负责入户宣传。', '责任 *各村（社区）'],
  ['区属国有企业根据要求参与改造。', '责任 *区属国有企业'],
  ['云岭海事部门依法查处。', '责任 *云岭海事部门'],
  ['区发展改革、财政等有关部门要制定政策。', '责任 *区发展改革、财政等有关部门'],
  ['“一老一小”工作专班统筹推进。', '责任 “一老一小”工作专班'],
  ['公安机关、区教育局要联合巡查。', '责任 公安机关 | 责任 区教育局'],
  ['区财政局，负责落实经费。', '责任 区财政局'],
  ['各片区指挥部负责统筹，牵头核对成果。', '责任 *各片区指挥部'],
  ['甲公司、乙公司等供气企业负责供气。', '责任 甲公司 | 责任 乙公司'],
  ['区财政局、区教育局等有关部门要加强支持。', '责任 区财政局 | 责任 区教育局'],
  ['各成员单位按照分工配合。', '责任 *各成员单位'],
])('%s begins with its unit', (text, units) => {
  expect(shown(text)).toBe(units);
});

test.each([
  '各地区、各部门要高度重视。',
  '各级各部门要压实责任。',
  '政府引导，社会参与。',
  '市场运作要规范。',
  '校园安全管理要加强。',
  '区教育局主要负责人要靠前指挥。',
  '区教育局的制度要完善。',
  '新建小学。',
  '动员部署阶段（5月15日前）。召开会议。',
  '领导小组由区教育局、区公安局组成，负责统筹。',
  '区教育局负责下列工作：',
  '现将区教育局制定的方案印发给你们。',
  '本办法由区教育局负责解释。',
  '加强区教育局建设。',
])('%s begins with no unit that has a duty', (text) => {
  expect(shown(text)).toBeUndefined();
});

test('what shows the duty, and how far the names can be trusted', () => {
  const told = (text: string) => {
    const subject = readSubject(text);
    return [subject?.by, subject?.trust];
  };
  expect(told('区教育局：组织自查。')).toEqual(['sign', 'sure']);
  expect(told('安监部：督促落实。')).toEqual(['sign', 'shaped']);
  expect(told('区教育局负责招生。')).toEqual(['duty', 'sure']);
  expect(told('区教育局依法处理。')).toEqual(['verb', 'sure']);
  expect(told('各成员单位要配合。')).toEqual(['duty', 'vague']);
});

const UNITS = fc.uniqueArray(
  fc.constantFrom('市教育局', '市应急管理局', '各县（市、区）', '市委组织部', '市市场监督管理局', '城南供电所'),
  { minLength: 1, maxLength: 4 },
);
const VERBS = fc.constantFrom('：', '负责', '要', '依法', '指导', '在', '按照职责', '统筹协调', '具体负责');

test('units before any deed come out as they were put in, behind any mark', () => {
  fc.assert(
    fc.property(UNITS, VERBS, fc.constantFrom('', '1．', '（一）'), (units, verb, mark) => {
      const text = `${mark}${units.join('、')}${verb}开展巡查，建立台账。`;
      const found = readUnitSubject(text, mark.length)?.units.map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(units);
    }),
  );
});

test('any text is read, and its units stand inside what names them', () => {
  const words = fc.constantFrom(
    '市教育局',
    '负责',
    '各',
    '“',
    '”',
    '等',
    '部门',
    '、',
    '，',
    '：',
    '（',
    '）',
    '管理',
    '由',
    '1',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      const subject = readUnitSubject(text);
      for (const { start, end } of subject?.units ?? []) {
        expect(start).toBeGreaterThanOrEqual(subject?.start ?? 0);
        expect(end).toBeLessThanOrEqual(subject?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 500 },
  );
});
