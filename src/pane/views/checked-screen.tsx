import { isTouched } from '../staleness';
import type { Finding } from '../../findings/finding';
import { cellRange } from '../../grid/address';
import { changesOfGroup, countBySeverity, findingAt, ruleText } from '../finding-list';
import { findingsToDecide } from '../fix-choices';
import { lastStanding } from '../history';
import { Announcer } from '../parts/announcer';
import type { Checked, CheckState } from '../pane-state';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import type { AssistantSession } from '../use-assistant';
import { type FindingsView, useFindingsView } from '../use-findings-view';
import { useScreenKeys } from '../use-screen-keys';
import { FindingList } from './finding-list';
import { FindingScreen } from './finding-screen';
import type { FootProps } from './findings-foot';
import { FindingsScreen } from './findings-screen';
import { HistoryScreen } from './history-screen';
import { IgnoredScreen } from './ignored-screen';
import { PreviewScreen } from './preview-screen';
import type { UnitActions } from './unit-finding';

interface CheckedProps {
  readonly checked: Checked;
  readonly session: AssistantSession;
  /** To where summaries are written. */
  readonly onSummaries: () => void;
}

/** The results of one sheet: the list, or one of the screens opened from it. Give it the sheet as `key`. */
export function CheckedScreen({ checked, session, onSummaries }: CheckedProps) {
  const { report, rules } = checked;
  const isQuiet = cameQuietly(session.state.check);
  const view = useFindingsView(report.findings, rules, isQuiet);
  const parts = { checked, session, view, onSummaries };
  return (
    <>
      <Announcer sentence={isQuiet ? CHECKED_TEXT.recheckedQuietly(countBySeverity(report.findings)) : ''} />
      <Screen {...parts} />
    </>
  );
}

function cameQuietly(check: CheckState): boolean {
  return check.kind === 'done' && check.isQuiet === true;
}

type PartProps = CheckedProps & { readonly view: FindingsView };

function Screen(parts: PartProps) {
  const { checked, session, view } = parts;
  const isBusy = session.state.activity.kind !== 'idle';
  switch (view.screen.kind) {
    case 'list':
      return <ListScreen {...parts} takesFocus={view.screen.isReturn} />;
    case 'finding':
      return <OpenedScreen {...parts} {...view.screen} />;
    case 'preview':
      return <Preview {...parts} group={view.screen.group} />;
    case 'ignored':
      return (
        <IgnoredScreen
          ignored={checked.report.ignored}
          unused={checked.report.unusedIgnores}
          rules={checked.rules}
          isBusy={isBusy}
          onShow={({ finding }) => {
            session.showRange(checked.sheet, finding.at);
          }}
          onRestore={({ ignore }) => {
            session.ask({ kind: 'unignore', fingerprints: [ignore.fingerprint], areUnused: false });
          }}
          onClearUnused={() => {
            const fingerprints = checked.report.unusedIgnores.map(({ fingerprint }) => fingerprint);
            session.ask({ kind: 'unignore', fingerprints, areUnused: true });
          }}
          onBack={view.back}
        />
      );
    case 'history':
      return (
        <HistoryScreen
          history={session.state.history}
          isBusy={isBusy}
          onUndo={(steps) => {
            session.ask({ kind: 'undo', steps });
          }}
          onBack={view.back}
        />
      );
  }
}

function Preview({ checked, session, view, group }: PartProps & { readonly group: string | undefined }) {
  const { sheet, report, rules, safeChanges } = checked;
  const found = view.groups.find((candidate) => candidate.group === group);
  return (
    <PreviewScreen
      changes={found ? changesOfGroup(found, safeChanges, rules) : safeChanges}
      toDecide={found ? [] : findingsToDecide(report.findings)}
      rules={rules}
      canWrite={canWrite({ checked, session })}
      pauseLive={session.pauseLive}
      onBack={view.back}
      onApply={(batch) => {
        session.ask({ kind: 'batch', sheet, batch });
        view.back();
      }}
    />
  );
}

function canWrite({ checked, session }: Omit<CheckedProps, 'onSummaries'>): boolean {
  return !checked.isProtected && session.state.activity.kind === 'idle';
}

function ListScreen(props: PartProps & { readonly takesFocus: boolean }) {
  const { checked, session, view, takesFocus } = props;
  const { sheet, report, rules, safeChanges } = checked;
  const { staleness } = session.state;
  const foot = footOf(props);
  const onKeyDown = useScreenKeys({ onCtrlEnter: foot.onPreview });
  const fixableGroups = foot.canWrite
    ? view.groups.filter((group) => changesOfGroup(group, safeChanges, rules).length > 0)
    : [];
  return (
    <FindingsScreen
      report={report}
      rules={rules}
      only={view.only}
      takesFocus={takesFocus}
      onFilter={view.filter}
      onIgnored={() => {
        view.aside('ignored');
      }}
      onKeyDown={onKeyDown}
      foot={foot}
    >
      <Announcer sentence={view.sentence} />
      <FindingList
        entries={view.entries}
        count={view.count}
        activeIndex={view.activeIndex}
        cursor={view.cursor}
        isTouched={({ at }) => isTouched(staleness, at)}
        takesFocus={takesFocus}
        fixableGroups={new Set(fixableGroups.map(({ group }) => group))}
        onMove={view.move}
        onShow={({ at }) => {
          session.showRange(sheet, at);
        }}
        onOpen={(position) => {
          view.open(position);
          const opened = findingAt(view.groups, position)?.finding;
          if (opened) session.showRange(sheet, opened.at);
        }}
        onToggle={view.toggle}
        onFixGroup={view.preview}
      />
    </FindingsScreen>
  );
}

function footOf({ checked, session, view, onSummaries }: PartProps): Omit<FootProps, 'hasFindings'> {
  const { sheet, report, safeChanges, isProtected } = checked;
  const { history, firstCounts, activity } = session.state;
  const last = lastStanding(history);
  const shown = view.groups.flatMap(({ findings }) => findings);
  const toDecide = findingsToDecide(report.findings).length;
  const isWritable = canWrite({ checked, session });
  const mark = (findings: readonly Finding[]) => {
    session.ask({ kind: 'mark', sheet, findings: findings.map(({ at, severity }) => ({ at, severity })) });
  };
  return {
    fixable: safeChanges.length,
    toDecide,
    canWrite: isWritable,
    canUndo: last !== undefined,
    written: history.length,
    more: {
      shown: shown.length,
      isProtected,
      isBusy: activity.kind !== 'idle',
      onMark: () => {
        mark(shown);
      },
      onUnmark: () => {
        mark([]);
      },
      onReport: (report) => {
        session.ask({ kind: 'report', sheet, report, before: firstCounts.get(sheet) });
      },
    },
    onPreview: () => {
      if (safeChanges.length + toDecide > 0 && isWritable) view.preview();
    },
    onUndo: () => {
      if (last) session.ask({ kind: 'undo', steps: [last] });
    },
    onHistory: () => {
      view.aside('history');
    },
    onSummaries,
  };
}

function OpenedScreen(
  props: PartProps & {
    readonly finding: Finding;
    readonly position: number;
    readonly id: string;
    readonly isUnasked: boolean;
  },
) {
  const { checked, session, view, finding, id } = props;
  const { sheet } = checked;
  const show = (shown: Finding | undefined) => {
    if (shown) session.showRange(sheet, shown.at);
  };
  return (
    <FindingScreen
      key={id}
      finding={finding}
      rule={ruleText(checked.rules, finding.rule)}
      position={props.position}
      count={view.count}
      isProtected={checked.isProtected}
      isBusy={session.state.activity.kind !== 'idle'}
      isTouched={isTouched(session.state.staleness, finding.at)}
      isUnasked={props.isUnasked}
      pauseLive={session.pauseLive}
      onBack={view.back}
      onShow={show}
      onIgnore={(reason) => {
        session.ask({ kind: 'ignore', sheet, finding, reason });
      }}
      onTriggerDate={(trigger, date) => {
        session.ask({ kind: 'trigger-date', trigger, date });
      }}
      onApply={(fix) => {
        session.ask({ kind: 'fix', sheet, fix });
      }}
      units={unitActions(session, sheet)}
      onGo={(position) => {
        view.open(position);
        show(findingAt(view.groups, position)?.finding);
      }}
    />
  );
}

function unitActions(session: AssistantSession, sheet: string): UnitActions {
  return {
    onUnify: (choice) => {
      session.ask({ kind: 'unify-units', sheet, choice });
    },
    onDifferent: (choice) => {
      session.ask({ kind: 'unit-verdict', choice, verdict: 'different' });
    },
    onRemember: (choice) => {
      session.ask({ kind: 'directory', choice });
    },
    onShowCell: (at) => {
      session.showRange(sheet, cellRange(at));
    },
  };
}
