import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import type { NoticeResult } from '../../app/assistant';
import type { HolidayNotice } from '../../calendar/work-calendar';
import { daysOffSpans, dayListWords } from '../day-words';
import { FieldNote } from '../parts/field';
import { TextArea } from '../parts/text-area';
import { useScreenStyles } from '../parts/screen-styles';
import { LATER_TEXT } from '../text/zh-cn-later';
import type { AssistantSession } from '../use-assistant';

const useStyles = makeStyles({
  read: { display: 'block', marginTop: tokens.spacingVerticalXS },
  preview: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  days: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** A State Council notice pasted as text: read, looked at, and only then saved. */
export function HolidayNoticeForm(props: {
  /** Whether the year's days are known without this notice. */
  readonly isKnown: (year: number) => boolean;
  readonly isBusy: boolean;
  readonly readNotice: AssistantSession['readNotice'];
  readonly onSave: (notice: HolidayNotice) => void;
}) {
  const styles = useStyles();
  const words = LATER_TEXT.holidays;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState<NoticeResult | { readonly kind: 'nothing-pasted' }>();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed.trim() === '') setResult({ kind: 'nothing-pasted' });
    else props.readNotice(typed, setResult);
  };
  const wrong = wrongWords(result);
  return (
    <form aria-label={words.add} onSubmit={onSubmit}>
      <label htmlFor={id}>{words.paste}</label>
      <TextArea
        id={id}
        rows={4}
        value={typed}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-note`}
        onText={(text) => {
          setTyped(text);
          setResult(undefined);
        }}
      />
      <FieldNote id={`${id}-note`} wrong={wrong} />
      <Button type="submit" className={styles.read}>
        {words.read}
      </Button>
      <div role="status">
        {result?.kind === 'notice' && (
          <NoticePreview notice={result.notice} isKnown={props.isKnown(result.notice.year)}>
            <Button
              appearance="primary"
              disabledFocusable={props.isBusy}
              onClick={() => {
                props.onSave(result.notice);
              }}
            >
              {words.save}
            </Button>
          </NoticePreview>
        )}
      </div>
    </form>
  );
}

function wrongWords(result: NoticeResult | { readonly kind: 'nothing-pasted' } | undefined): string | undefined {
  switch (result?.kind) {
    case 'unreadable':
      return LATER_TEXT.holidays.unreadable(result.because);
    case 'nothing-pasted':
      return LATER_TEXT.holidays.nothingPasted;
    case 'notice':
    case undefined:
      return undefined;
  }
}

/** What was read, for comparing with the notice. */
function NoticePreview(props: {
  readonly notice: HolidayNotice;
  readonly isKnown: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = LATER_TEXT.holidays;
  const { year, daysOff, makeUpWorkdays } = props.notice;
  return (
    <div className={styles.preview}>
      <div className={styles.total}>{words.notice(year, daysOff.length, makeUpWorkdays.length)}</div>
      <dl className={styles.days}>
        {daysOffSpans(props.notice).map(({ words: days, name }) => (
          <Row key={days} label={name ?? words.daysOff} value={days} />
        ))}
        {makeUpWorkdays.length > 0 && <Row label={words.makeUpWorkdays} value={dayListWords(makeUpWorkdays, year)} />}
      </dl>
      {props.isKnown && <p className={shared.secondary}>{words.replaces(year)}</p>}
      {props.children}
    </div>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
