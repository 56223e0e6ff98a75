import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CivilDate } from '../../calendar/civil-date';
import type { Finding, Fix } from '../../findings/finding';
import { isSingleCell } from '../../grid/address';
import { applyWords } from '../fix-words';
import { CellText } from '../parts/cell-text';
import { UnderstoodPieces } from '../parts/understood-pieces';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import type { AssistantSession } from '../use-assistant';
import { FindingFrame, type FindingFrameProps, FindingMessage, FindingSection, WhySection } from './finding-frame';
import { TriggerDateForm } from './trigger-date-form';
import { type UnitActions, UnitFinding } from './unit-finding';

const useStyles = makeStyles({
  original: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type FindingProps = FindingFrameProps & {
  /** Its cells cannot be written; what the workbook keeps beside them can. */
  readonly isProtected: boolean;
  readonly onApply: (fix: Fix) => void;
  readonly onTriggerDate: (trigger: string, date: CivilDate) => void;
  readonly units: UnitActions;
  readonly pauseLive: AssistantSession['pauseLive'];
};

/** One finding opened: what, where, why, and the ways to settle it. Remount it per finding (`key`): the choice is its own. */
export function FindingScreen(props: FindingProps) {
  const { variants } = props.finding;
  return variants ? <UnitFinding {...props} variants={variants} /> : <FixFinding {...props} />;
}

function FixFinding(props: FindingProps) {
  const { finding, rule } = props;
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  // An edit of the cell may leave it fewer ways to be mended.
  const at = Math.min(chosen, finding.fixes.length - 1);
  const fix = finding.fixes[at];
  const canWrite = !props.isProtected && !props.isBusy;
  const apply = () => {
    if (fix && canWrite) props.onApply(fix);
  };
  const action = fix && (
    <Button size="small" appearance="primary" disabled={!canWrite} onClick={apply}>
      {applyWords(fix)}
    </Button>
  );
  return (
    <FindingFrame {...props} action={action} onCtrlEnter={apply}>
      <FindingMessage finding={finding} />
      {(isSingleCell(finding.at) || finding.original === '') && (
        <FindingSection title={TEXT.finding.original}>
          <div className={styles.original}>
            <CellText text={finding.original} />
          </div>
        </FindingSection>
      )}
      <Understanding finding={finding} isBusy={props.isBusy} onTriggerDate={props.onTriggerDate} />
      <WhySection rule={rule} />
      <FindingSection title={TEXT.finding.advice}>
        {finding.fixes.length > 0 ? (
          <FixChoice fixes={finding.fixes} chosen={at} onChoose={setChosen} />
        ) : (
          (rule.noFix ?? TEXT.finding.noFix)
        )}
      </FindingSection>
    </FindingFrame>
  );
}

/** How the text was read, and the one thing that would settle the finding: the day of the event it counts from. */
function Understanding(props: {
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly onTriggerDate: (trigger: string, date: CivilDate) => void;
}) {
  const { understood = [], trigger } = props.finding;
  return (
    <>
      {understood.length > 0 && (
        <FindingSection title={LATER_TEXT.understood}>
          <UnderstoodPieces pieces={understood} />
        </FindingSection>
      )}
      {trigger !== undefined && (
        <FindingSection title={LATER_TEXT.trigger.title}>
          <TriggerDateForm
            trigger={trigger}
            isBusy={props.isBusy}
            onKeep={(date) => {
              props.onTriggerDate(trigger, date);
            }}
          />
        </FindingSection>
      )}
    </>
  );
}

function FixChoice(props: {
  readonly fixes: readonly Fix[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}) {
  const name = useId();
  return (
    <RadioGroup
      name={name}
      aria-label={TEXT.finding.advice}
      value={String(props.chosen)}
      onChange={(_, { value }) => {
        props.onChoose(Number(value));
      }}
    >
      {props.fixes.map((fix, index) => (
        <Radio
          key={index}
          value={String(index)}
          label={fix.safety === 'review' ? `${fix.title}（${TEXT.finding.needsReview}）` : fix.title}
        />
      ))}
    </RadioGroup>
  );
}
