import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { forgetUnitVerdicts } from '../edit-office-settings';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { TextToCopy } from '../parts/text-to-copy';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { type ExportState, useDirectoryExport } from '../use-directory-export';
import type { AssistantSession } from '../use-assistant';
import { FailureWords, isOurTrouble } from './failure-words';
import { type SectionProps, SettingsSection } from './settings-section';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  status: { margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200 },
  clear: { minWidth: 0 },
});

/** 「单位名录」: the sheet of the office's unit names, and the verdicts on pairs of names. */
export function UnitDirectorySection(props: SectionProps & { readonly session: AssistantSession }) {
  const { settings, isBusy, session } = props;
  const styles = useStyles();
  const words = LATER_TEXT.directory;
  const { state, start } = useDirectoryExport(session);
  const hasSheet = session.state.sheets.some(({ name }) => name === words.sheet);
  return (
    <SettingsSection title={words.title} about={words.about} kept={settings.unitVerdicts}>
      <div className={styles.actions}>
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            session.ask({ kind: 'directory' });
          }}
        >
          {hasSheet ? words.complete : words.create}
        </Button>
        <Button onClick={start}>{words.copy}</Button>
      </div>
      <div role="status" className={styles.status}>
        {exportWords(state)}
      </div>
      {state.kind === 'by-hand' && <TextToCopy text={state.text} />}
      <Verdicts {...props} />
    </SettingsSection>
  );
}

function Verdicts({ settings, isBusy, onSave }: SectionProps) {
  const styles = useStyles();
  const words = LATER_TEXT.directory;
  const { same, different } = settings.unitVerdicts;
  if (same.length + different.length === 0) return words.noVerdicts;
  return (
    <div className={styles.line}>
      {words.verdicts(same.length, different.length)}
      <Button
        size="small"
        className={styles.clear}
        aria-label={words.clearName}
        disabledFocusable={isBusy}
        onClick={() => {
          onSave(forgetUnitVerdicts(settings));
        }}
      >
        {words.clear}
      </Button>
    </div>
  );
}

/** What came of the copying. */
function exportWords(state: ExportState): ReactNode {
  const words = LATER_TEXT.directory;
  switch (state.kind) {
    case 'idle':
      return '';
    case 'reading':
      return state.isSilent ? TEXT.states.silentAgain : words.reading;
    case 'copied':
      return words.copied(state.units);
    case 'by-hand':
      return TEXT.notices.copyByHand;
    case 'no-directory':
      return words.none;
    case 'directory-unreadable':
      return LATER_TEXT.notices.directoryUnreadable(state.sheet);
    case 'failed':
      if (state.code === 'cell-editing') return LATER_TEXT.editing;
      return (
        <>
          <FailureWords failure={state} />
          {isOurTrouble(state) && <CopyDiagnostics diagnostics={state.diagnostics} />}
        </>
      );
  }
}
