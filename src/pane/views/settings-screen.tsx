import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useId, useState } from 'react';
import { DEFAULT_SOON_DAYS } from '../../app/assistant';
import { type CivilDate, parseCivilDate } from '../../calendar/civil-date';
import type { CheckSettings } from '../pane-state';
import { TEXT } from '../text/zh-cn';
import { useScreenStyles } from '../parts/screen-styles';
import { useScreenKeys } from '../use-screen-keys';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', marginTop: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  invalid: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
});

/** One setting as typed; an empty one is found out from the sheet or the clock. */
type FieldId = keyof CheckSettings;
type Typed = Readonly<Record<FieldId, string>>;

/** 「检查设置」: as-of date, the window of 临期, plan year. */
export function SettingsScreen(props: {
  readonly settings: CheckSettings;
  readonly today: CivilDate;
  readonly onApply: (settings: CheckSettings) => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const shared = useScreenStyles();
  const [typed, setTyped] = useState<Typed>(() => typedSettings(props.settings));
  const [invalid, setInvalid] = useState<ReadonlySet<FieldId>>(new Set());
  const onKeyDown = useScreenKeys({ onEscape: props.onBack });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const { settings, wrong } = readSettings(typed);
    setInvalid(wrong);
    if (wrong.size === 0) props.onApply(settings);
  };
  const field = (name: FieldId, label: string, hint: string, wrong: string) => (
    <Field
      label={label}
      hint={hint}
      wrong={invalid.has(name) ? wrong : undefined}
      isDate={name === 'asOf'}
      value={typed[name]}
      onChange={(value) => {
        setTyped({ ...typed, [name]: value });
      }}
    />
  );
  const words = TEXT.settings;
  return (
    <form aria-label={words.title} className={shared.page} onKeyDown={onKeyDown} onSubmit={onSubmit} noValidate>
      <h2 className={shared.heading}>{words.title}</h2>
      {field('asOf', words.asOf, words.asOfHint(props.today), words.invalidDate)}
      {field('soonDays', words.soonDays, words.soonDaysHint(DEFAULT_SOON_DAYS), words.invalidDays)}
      {field('planYear', words.planYear, words.planYearHint, words.invalidYear)}
      <div className={styles.foot}>
        <Button type="submit" appearance="primary">
          {words.apply}
        </Button>
        <Button onClick={props.onBack}>{TEXT.finding.back}</Button>
      </div>
    </form>
  );
}

function Field(props: {
  readonly label: string;
  readonly hint: string;
  readonly wrong: string | undefined;
  readonly isDate: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <Input
        id={id}
        type={props.isDate ? 'date' : 'text'}
        inputMode={props.isDate ? undefined : 'numeric'}
        value={props.value}
        aria-invalid={props.wrong !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value }) => {
          props.onChange(value);
        }}
      />
      <span
        id={`${id}-hint`}
        role={props.wrong === undefined ? undefined : 'alert'}
        className={props.wrong === undefined ? styles.hint : styles.invalid}
      >
        {props.wrong ?? props.hint}
      </span>
    </div>
  );
}

function typedSettings({ asOf, soonDays, planYear }: CheckSettings): Typed {
  return { asOf: asOf ?? '', soonDays: numberText(soonDays), planYear: numberText(planYear) };
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function readSettings(typed: Typed): { readonly settings: CheckSettings; readonly wrong: ReadonlySet<FieldId> } {
  const asOf = parseCivilDate(typed.asOf);
  const soonDays = readNumber(typed.soonDays, 0, 365);
  const planYear = readNumber(typed.planYear, 1949, 2999);
  const settings: CheckSettings = {
    ...(asOf !== undefined && { asOf }),
    ...(soonDays !== undefined && { soonDays }),
    ...(planYear !== undefined && { planYear }),
  };
  const filled = (Object.keys(typed) as readonly FieldId[]).filter((name) => typed[name].trim() !== '');
  return { settings, wrong: new Set(filled.filter((name) => settings[name] === undefined)) };
}

function readNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1;
  return value >= least && value <= most ? value : undefined;
}
