import type { Finding } from '../../findings/finding';
import { cellRange } from '../../grid/address';
import { changesOfGroup, findingAt, findingKey, ruleText } from '../finding-list';
import { lastStanding } from '../history';
import { Announcer } from '../parts/announcer';
import type { Checked } from '../pane-state';
import type { AssistantSession } from '../use-assistant';
import { type FindingsView, useFindingsView } from '../use-findings-view';
import { useScreenKeys } from '../use-screen-keys';
import { FindingList } from './finding-list';
import { FindingScreen } from './finding-screen';
import { FindingsScreen } from './findings-screen';
import { PreviewScreen } from './preview-screen';
import type { UnitActions } from './unit-finding';

interface CheckedProps {
  readonly checked: Checked;
  readonly session: AssistantSession;
}

/** The results of one sheet: the list, an opened finding, or the preview of the changes. Give it the sheet as `key`. */
export function CheckedScreen({ checked, session }: CheckedProps) {
  const { sheet, report, rules, safeChanges, isProtected } = checked;
  const view = useFindingsView(report.findings, rules);
  const canWrite = !isProtected && session.state.activity.kind === 'idle';
  const parts = { checked, session, view, canWrite };
  switch (view.screen.kind) {
    case 'list':
      return <ListScreen {...parts} />;
    case 'finding':
      return (
        <OpenedScreen
          checked={checked}
          session={session}
          view={view}
          finding={view.screen.finding}
          position={view.screen.position}
        />
      );
    case 'preview': {
      const { group } = view.screen;
      const found = view.groups.find((candidate) => candidate.group === group);
      return (
        <PreviewScreen
          changes={found ? changesOfGroup(found, safeChanges, rules) : safeChanges}
          canWrite={canWrite}
          onBack={view.back}
          onApply={(changes) => {
            session.ask({ kind: 'apply', sheet, changes });
            view.back();
          }}
        />
      );
    }
  }
}

type PartProps = CheckedProps & { readonly view: FindingsView; readonly canWrite: boolean };

function ListScreen({ checked, session, view, canWrite }: PartProps) {
  const { sheet, report, rules, safeChanges } = checked;
  const last = lastStanding(session.state.history);
  const openPreview = () => {
    if (safeChanges.length > 0 && canWrite) view.preview();
  };
  const onKeyDown = useScreenKeys({ onCtrlEnter: openPreview });
  const fixableGroups = canWrite
    ? view.groups.filter((group) => changesOfGroup(group, safeChanges, rules).length > 0)
    : [];
  return (
    <FindingsScreen
      report={report}
      rules={rules}
      only={view.only}
      fixable={safeChanges.length}
      canWrite={canWrite}
      canUndo={last !== undefined}
      onFilter={view.filter}
      onPreview={openPreview}
      onUndo={() => {
        if (last) session.ask({ kind: 'undo', steps: [last] });
      }}
      onWriteSummary={() => {
        session.ask({ kind: 'summary' });
      }}
      onKeyDown={onKeyDown}
    >
      <Announcer sentence={view.sentence} />
      <FindingList
        entries={view.entries}
        count={view.count}
        activeIndex={view.activeIndex}
        takesFocus={view.screen.kind === 'list' && view.screen.isReturn}
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

function OpenedScreen(props: Omit<PartProps, 'canWrite'> & { readonly finding: Finding; readonly position: number }) {
  const { checked, session, view, finding } = props;
  const show = (shown: Finding | undefined) => {
    if (shown) session.showRange(checked.sheet, shown.at);
  };
  return (
    <FindingScreen
      key={findingKey(finding)}
      finding={finding}
      rule={ruleText(checked.rules, finding.rule)}
      position={props.position}
      count={view.count}
      isProtected={checked.isProtected}
      isBusy={session.state.activity.kind !== 'idle'}
      onBack={view.back}
      onShow={show}
      onTriggerDate={(trigger, date) => {
        session.ask({ kind: 'trigger-date', trigger, date });
      }}
      onApply={(fix) => {
        session.ask({ kind: 'fix', sheet: checked.sheet, fix });
      }}
      units={unitActions(session, checked.sheet)}
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
