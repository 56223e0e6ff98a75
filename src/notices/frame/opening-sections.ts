import { isAttributed } from './attributed';
import type { FrameLine } from './frame-line';
import { isLooseTitle } from './headings';

/** Headings of sections that say what a plan is about and ask nothing of a unit. */
const OPENING =
  /^(?:工作)?(?:总体|指导|基本|工作|主要|年度|发展|预期|整改|总的|行动|建设|创建|改革|治理|整治|攻坚|活动|实施|培育)?(?:要求|思想|目标|原则|思路|任务目标|目标任务|考虑)(?:[和与及、](?:总体|基本|工作|主要|年度)?(?:目标|原则|要求|思路|任务目标))?[。:]?$|^(?:(?:政策)?(?:适用|支持|扶持|奖补|奖励|补助|补贴|服务|保障|实施|试点|整治|排查|检查|申报|认定|受理|评价|考核|评估|评审|参评|核查|监测|普查|调查|统计|督查|督导|抽查|自查|清查|改造|演练|征集)(?:对象|范围|主体)(?:[和与及、](?:对象|范围|主体|条件|期限|时间))?|(?:活动|会议|培训|比赛|竞赛|宣传|报名)(?:主题|时间|地点|对象|目的|意义|名称|口号)(?:[和与及、](?:时间|地点|形式|对象))?|名词(?:解释|术语)|(?:名词|有关|相关)?术语(?:[和与及、]?定义|[和与及、]?解释|说明)?|(?:有关|相关|基本)?(?:定义|概念)|背景|工作背景|编制(?:依据|目的)|制定依据|编制背景|基本情况|工作基础|形势|面临形势|重要意义|目的意义|工作目的|指导思想(?:和|与|及|、).{2,12})[。:]?$/;
const TASK_WORDS = /^(?:工作|活动|行动|建设|创建|改革|治理|整治|攻坚|实施|培育)?要求$|^工作任务$/;

const MAX_OPENING_TITLE = 60;

/** Lines of the sections 「一、总体要求」, by number; a section that names who does something is a section of tasks. */
export function openingSections(lines: readonly FrameLine[], body: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [place, at] of body.entries()) {
    const line = lines[at];
    if (!line || found.has(at) || line.level === undefined || !isOpeningTitle(line.title)) continue;
    const section = sectionOf(lines, body, place);
    const holdsTasks = line.title.includes('任务') && section.length > 2;
    if (holdsTasks || section.some((index) => isAttributed(lines[index]))) continue;
    for (const index of section) found.add(index);
  }
  return found;
}

/** 「总体要求」, also with its text behind it: 「（一）基本原则。坚持……」. */
export function isOpeningTitle(title: string): boolean {
  const head = title.slice(0, MAX_OPENING_TITLE).split(/[。:;,]/, 1)[0] ?? '';
  return OPENING.test(head) && !TASK_WORDS.test(head);
}

function sectionOf(lines: readonly FrameLine[], body: readonly number[], place: number): readonly number[] {
  const level = lines[body[place] ?? 0]?.level ?? 0;
  let end = place + 1;
  while (end < body.length && isBelow(lines[body[end] ?? 0], lines[body[end + 1] ?? lines.length], level)) end++;
  return body.slice(place, end);
}

/** A heading without a number ends the section where numbers as high as the section's stand below it. */
function isBelow(line: FrameLine | undefined, next: FrameLine | undefined, level: number): boolean {
  if (line?.level !== undefined) return line.level > level;
  return line === undefined || (next?.level ?? Infinity) > level || !isLooseTitle(line, next);
}
