import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RuleText } from '../../app/assistant';
import type { Finding } from '../../findings/finding';
import { a1Range } from '../../grid/address';
import { useScreenStyles } from '../parts/screen-styles';
import { SeverityWord } from '../parts/severity-word';
import { TouchedWord } from '../parts/touched-word';
import { TEXT } from '../text/zh-cn';
import { CHECKED_TEXT } from '../text/zh-cn-checked';
import { useScreenKeys } from '../use-screen-keys';
import { IgnoreForm } from './ignore-form';

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
  narrow: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}` },
  push: { marginLeft: 'auto' },
});

/** What every opened finding is given, however it is settled. */
export interface FindingFrameProps {
  readonly finding: Finding;
  readonly rule: RuleText;
  readonly position: number;
  readonly count: number;
  /** Its cells were edited since the check. */
  readonly isTouched: boolean;
  /** It came up by itself: the focus stays where the user is. */
  readonly isUnasked: boolean;
  readonly onBack: () => void;
  readonly onShow: (finding: Finding) => void;
  readonly onGo: (position: number) => void;
  /** Something else is being written or checked. */
  readonly isBusy: boolean;
  readonly onIgnore: (reason: string) => void;
}

/** What is wrong and where, the sections about it as children, and at the foot what to do and where to go. */
export function FindingFrame(
  props: FindingFrameProps & {
    readonly onCtrlEnter: () => void;
    /** The main button, where there is anything to do. */
    readonly action: ReactNode;
    readonly children: ReactNode;
  },
) {
  const { finding, position, count } = props;
  const [form, setForm] = useState<'unopened' | 'open' | 'closed'>('unopened');
  const opener = useRef<HTMLButtonElement>(null);
  const styles = useStyles();
  const shared = useScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = useRef(!props.isUnasked);
  useEffect(() => {
    if (takesFocus.current) heading.current?.focus();
  }, []);
  useEffect(() => {
    if (form === 'closed') opener.current?.focus();
  }, [form]);
  const isIgnoring = form === 'open';
  const close = () => {
    setForm('closed');
  };
  const onKeyDown = useScreenKeys(
    isIgnoring ? { onEscape: close } : { onEscape: props.onBack, onCtrlEnter: props.onCtrlEnter },
  );
  return (
    <section className={shared.screen} onKeyDown={onKeyDown}>
      <div className={styles.body}>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(shared.heading, styles.heading)}>
          {props.rule.title}
        </h2>
        <div className={styles.facts}>
          <SeverityWord severity={finding.severity} />
          {props.isTouched && <TouchedWord />}
          <Button
            size="small"
            appearance="outline"
            onClick={() => {
              props.onShow(finding);
            }}
          >
            {TEXT.finding.show(a1Range(finding.at))}
          </Button>
          <span className={shared.secondary}>{TEXT.finding.position(position, count)}</span>
        </div>
        {isIgnoring && (
          <>
            <FindingMessage finding={finding} />
            <IgnoreForm isBusy={props.isBusy} onSave={props.onIgnore} onCancel={close} />
          </>
        )}
        {/* What was begun in it stays. */}
        <div hidden={isIgnoring}>{props.children}</div>
      </div>
      <div hidden={isIgnoring} className={mergeClasses(!isIgnoring && shared.foot)}>
        {props.action}
        <Button
          ref={(button: HTMLButtonElement | null) => {
            opener.current = button;
          }}
          size="small"
          className={styles.narrow}
          onClick={() => {
            setForm('open');
          }}
        >
          {CHECKED_TEXT.ignore.open}
        </Button>
        <Button size="small" className={styles.narrow} onClick={props.onBack}>
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

/** What is wrong here. */
export function FindingMessage({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  return <p className={styles.message}>{finding.message}</p>;
}

/** A titled part of an opened finding. */
export function FindingSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.section}>{title}</h3>
      <div>{children}</div>
    </>
  );
}

/** Why the receiver minds, and the norm behind it. */
export function WhySection({ rule }: { readonly rule: RuleText }) {
  const shared = useScreenStyles();
  return (
    <FindingSection title={TEXT.finding.why}>
      {rule.why}
      {rule.basis !== undefined && <div className={shared.secondary}>{TEXT.finding.basis(rule.basis)}</div>}
    </FindingSection>
  );
}
