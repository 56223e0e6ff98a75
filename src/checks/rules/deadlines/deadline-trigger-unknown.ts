import { mainPart } from '../../../deadlines/main-part';
import { triggerKey } from '../../../deadlines/trigger-key';
import { cellRange } from '../../../grid/address';
import type { CheckContext, TableRule } from '../../check-rule';
import { type DeadlineCell, deadlineCells, rowsNote, understoodOf } from '../../deadlines/deadline-cells';
import { type Waiting, waitingOf } from '../../deadlines/deadline-events';
import { preview } from '../../fixes/text-fix';

/** A deadline that counts from an event whose day nobody has given; one finding an event, which one day settles. */
export const deadlineTriggerUnknown: TableRule = {
  id: 'deadline-trigger-unknown',
  group: 'deadlines',
  scope: 'table',
  title: '起算日期未定',
  severity: 'hint',
  needs: ['deadline'],
  why: '时限要等某件事发生才能算出来，不补上那一天，到期无法提醒，逾期无法认定。',
  whenNotToUse:
    '「收到申请后」「会后」「按法定时限」「24小时内」这类随时发生或没有单一日期的时限不会列出；等同一件事的几个时限只列一次。',
  noFix: '事情发生在哪一天，只有承办单位知道；填写日期后会自动推算。',
  check(context, report) {
    for (const [first, ...others] of waitingCells(context)) {
      const { found, waiting, lack } = first;
      const { cell, reading } = found;
      const rows = [first, ...others].flatMap(({ found: { openRows } }) => openRows);
      report({
        at: cellRange(cell.source),
        message: `时限「${preview(cell.text)}」${lack}${others.length > 0 ? rowsNote(rows) : ''}。`,
        understood: understoodOf(reading),
        ...(waiting.kind === 'event' && { trigger: waiting.trigger }),
      });
    }
  },
  examples: {
    good: [
      `
某政办发〔2016〕8号　2016年9月20日 | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 制定细则 | 市审计局 | 本通知印发后20个工作日内
2 | 答复申请 | 市审计局 | 收到申请之日起15个工作日内
3 | 上报险情 | 市水务局 | 24小时内
4 | 公开会议纪要 | 市政府办公室 | 会后3个工作日内`,
    ],
    bad: [
      `
序号 | 工作任务 | 牵头单位 | 完成时限
1 | 公开审计结果 | 市审计局 | «向市人大报告后20个工作日内»
2 | 调整收费目录 | 市发改委 | «省目录修订发布后»
3 | 公示收费目录 | 市发改委 | 省目录修订发布后10日内`,
    ],
  },
};

interface WaitingCell {
  readonly found: DeadlineCell;
  readonly waiting: Waiting;
  /** What would have to be known. */
  readonly lack: string;
}

/** The cells with unfinished tasks that wait, those that wait for the same thing together. */
function waitingCells(context: CheckContext): Iterable<readonly [WaitingCell, ...WaitingCell[]]> {
  const groups = new Map<string, [WaitingCell, ...WaitingCell[]]>();
  for (const found of deadlineCells(context)) {
    const main = mainPart(found.reading);
    const waiting = main && found.openRows.length > 0 ? waitingOf(main) : undefined;
    const lack = waiting && lackWords(waiting);
    if (!waiting || lack === undefined) continue;
    const key = keyOf(waiting, groups.size);
    const group = groups.get(key);
    if (group) group.push({ found, waiting, lack });
    else groups.set(key, [{ found, waiting, lack }]);
  }
  return groups.values();
}

/** The same for cells that one day would settle; `place` tells the others apart. */
function keyOf(waiting: Waiting, place: number): string {
  if (waiting.kind === 'event') return `event ${triggerKey(waiting.trigger)}`;
  return waiting.kind === 'season' ? waiting.season : `${waiting.kind} ${place}`;
}

/** What would have to be known; undefined where nobody need say. */
function lackWords(waiting: Waiting): string | undefined {
  switch (waiting.kind) {
    case 'event':
      return `要知道「${preview(nameOf(waiting.trigger))}」的日期才能算出，请补上`;
    case 'season':
      return `要有${waiting.season}的起止日期才能算出，请在设置中填写`;
    case 'unsaid':
      return '没有写明从哪一天算起';
    case 'again':
    case 'nothing':
      return undefined;
  }
}

/** The event without the word that counts from it: 「市人大公开报告后」 → 「市人大公开报告」. */
function nameOf(trigger: string): string {
  const name = trigger.replace(/(?:后的时间要求|之日|当日|之后|以后|前后|之前|以前|后|前)$/, '');
  return name.length > 1 ? name : trigger;
}
