import { BODY_GROUPS } from '../../src/units/names/body-groups';
import type { FormerName, NamedBody } from '../../src/units/names/named-body';

/** docs/units.md: the bodies the add-in knows, from the tables of src/units/names. */
export function unitsPage(): string {
  const count = BODY_GROUPS.reduce((sum, { bodies }) => sum + bodies.length, 0);
  return [
    '# 认得哪些单位名称',
    '',
    `本页由程序从 \`src/units/names\` 生成，请勿手改。共 ${count} 个单位，名称前的「省」「市」「县」等不写。`,
    '',
    '## 怎样使用',
    '',
    '- **以本单位的名录为准。** 工作簿里有「单位名录」时，先看名录，再看本页。简称怎样定，各地有自己的文件，本页只供识别和提醒。',
    '- **同一行的名称可能指同一单位**，只提出建议，由人决定是否统一。自动统一的只有空格、换行、全角半角和标点。',
    '- **曾用名不是简称。** 机构改革后，「环保局」和「生态环境局」算两个名称；只有文件晚于改革年份时，才提示名称已变。',
    '- **一个简称可能指几个单位**，如「文旅局」。这样的简称在几行里都有，要看同一张表里用的是哪个全称，看不出来就不提建议。',
    '- **不同行的单位从不当作同一单位**，如国税局与地税局、农业局与林业局、社保局与医保局、市委办与市政府办、档案局与档案馆、教育局与教育体育局。',
    '- 级别不同、地方不同的，也不当作同一单位：市教育局与省教育厅，武陵区财政局与鼎城区财政局。',
    '',
    ...BODY_GROUPS.flatMap(({ title, bodies }) => [
      `## ${title}`,
      '',
      '| 全称 | 也写作 | 曾用名 |',
      '| --- | --- | --- |',
      ...bodies.map(bodyRow),
      '',
    ]),
  ].join('\n');
}

function bodyRow({ name, otherNames, formerNames }: NamedBody): string {
  const earlier = new Map<string, FormerName[]>();
  for (const former of formerNames) earlier.set(former.fullName, [...(earlier.get(former.fullName) ?? []), former]);
  const former = Array.from(earlier.values(), formerBody).join('；');
  return `| ${shownName(name)} | ${otherNames.map(shownName).join('、')} | ${former} |`;
}

/** A leading 委 stands behind a level: 市委宣传部. */
function shownName(name: string): string {
  return /^委(?!员会)/.test(name) ? `（市）${name}` : name;
}

function formerBody(names: readonly FormerName[]): string {
  const from = names[0]?.from === undefined ? '' : `${names[0].from} `;
  const until = names[0]?.until === undefined ? '' : ` ${names[0].until} 年`;
  return `${names.map(({ name }) => name).join('、')}（${from}至${until}）`;
}
