import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { RuleText } from '../../app/assistant';
import type { CivilDate } from '../../calendar/civil-date';
import type { Finding, Fix } from '../../findings/finding';
import { a1Range, isSingleCell } from '../../grid/address';
import { applyWords } from '../fix-words';
import { CellText } from '../parts/cell-text';
import { useScreenStyles } from '../parts/screen-styles';
import { SeverityWord } from '../parts/severity-word';
import { UnderstoodPieces } from '../parts/understood-pieces';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { useScreenKeys } from '../use-screen-keys';
import { TriggerDateForm } from './trigger-date-form';

const useStyles = makeStyles({
  body: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  heading: { overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  message: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  section: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  original: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  narrow: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  push: { marginLeft: 'auto' },
});

/** One finding opened: what, where, why, and the ways to mend it. Remount it per finding (`key`): the choice is its own. */
export function FindingScreen(props: {
  readonly finding: Finding;
  readonly rule: RuleText;
  readonly position: number;
  readonly count: number;
  /** False on protected sheets and while something else is being written. */
  readonly canWrite: boolean;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onShow: (finding: Finding) => void;
  readonly onApply: (fix: Fix) => void;
  readonly onTriggerDate: (trigger: string, date: CivilDate) => void;
  readonly onGo: (position: number) => void;
}) {
  const { finding, rule, position, count } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const [chosen, setChosen] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const fix = finding.fixes[chosen];
  const apply = () => {
    if (fix && props.canWrite) props.onApply(fix);
  };
  const onKeyDown = useScreenKeys({ onEscape: props.onBack, onCtrlEnter: apply });
  const place = a1Range(finding.at);
  return (
    <section className={shared.screen} onKeyDown={onKeyDown}>
      <div className={styles.body}>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(shared.heading, styles.heading)}>
          {rule.title}
        </h2>
        <div className={styles.facts}>
          <SeverityWord severity={finding.severity} />
          <Button
            size="small"
            appearance="outline"
            onClick={() => {
              props.onShow(finding);
            }}
          >
            {TEXT.finding.show(place)}
          </Button>
          <span className={shared.secondary}>{TEXT.finding.position(position, count)}</span>
        </div>
        <p className={styles.message}>{finding.message}</p>
        {(isSingleCell(finding.at) || finding.original === '') && (
          <Section title={TEXT.finding.original}>
            <div className={styles.original}>
              <CellText text={finding.original} />
            </div>
          </Section>
        )}
        <Understanding finding={finding} isBusy={props.isBusy} onTriggerDate={props.onTriggerDate} />
        <Section title={TEXT.finding.why}>
          {rule.why}
          {rule.basis !== undefined && <div className={shared.secondary}>{TEXT.finding.basis(rule.basis)}</div>}
        </Section>
        <Section title={TEXT.finding.advice}>
          {finding.fixes.length > 0 ? (
            <FixChoice fixes={finding.fixes} chosen={chosen} onChoose={setChosen} />
          ) : (
            (rule.noFix ?? TEXT.finding.noFix)
          )}
        </Section>
      </div>
      <div className={shared.foot}>
        {fix && (
          <Button size="small" appearance="primary" disabled={!props.canWrite} onClick={apply}>
            {applyWords(fix)}
          </Button>
        )}
        <Button size="small" onClick={props.onBack}>
          {TEXT.finding.back}
        </Button>
        <Button
          size="small"
          className={mergeClasses(styles.narrow, styles.push)}
          appearance="subtle"
          disabled={position <= 1}
          onClick={() => {
            props.onGo(position - 1);
          }}
        >
          {TEXT.finding.previous}
        </Button>
        <Button
          size="small"
          className={styles.narrow}
          appearance="subtle"
          disabled={position >= count}
          onClick={() => {
            props.onGo(position + 1);
          }}
        >
          {TEXT.finding.next}
        </Button>
      </div>
    </section>
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
        <Section title={LATER_TEXT.understood}>
          <UnderstoodPieces pieces={understood} />
        </Section>
      )}
      {trigger !== undefined && (
        <Section title={LATER_TEXT.trigger.title}>
          <TriggerDateForm
            trigger={trigger}
            isBusy={props.isBusy}
            onKeep={(date) => {
              props.onTriggerDate(trigger, date);
            }}
          />
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.section}>{title}</h3>
      <div>{children}</div>
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
