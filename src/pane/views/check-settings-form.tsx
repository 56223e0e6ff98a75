import { Button } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import { type CivilDate, parseCivilDate } from '../../calendar/civil-date';
import type { CheckSettings } from '../pane-state';
import { Field } from '../parts/field';
import { readWholeNumber } from '../read-whole-number';
import { LATER_TEXT } from '../text/zh-cn-later';

/** One setting as typed; an empty one is found out from the sheet or the clock. */
type FieldId = keyof CheckSettings;
type Typed = Readonly<Record<FieldId, string>>;

/** 「检查设置」: as-of date and plan year. They hold as long as the pane is open. */
export function CheckSettingsForm(props: {
  readonly settings: CheckSettings;
  readonly today: CivilDate;
  readonly onApply: (settings: CheckSettings) => void;
}) {
  const [typed, setTyped] = useState<Typed>(() => typedSettings(props.settings));
  const [invalid, setInvalid] = useState<ReadonlySet<FieldId>>(new Set());
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
      type={name === 'asOf' ? 'date' : 'number'}
      value={typed[name]}
      onChange={(value) => {
        setTyped({ ...typed, [name]: value });
      }}
    />
  );
  const words = LATER_TEXT.checkSettings;
  return (
    <form aria-label={words.title} onSubmit={onSubmit} noValidate>
      {field('asOf', words.asOf, words.asOfHint(props.today), words.invalidDate)}
      {field('planYear', words.planYear, words.planYearHint, words.invalidYear)}
      <Button type="submit" appearance="primary">
        {words.apply}
      </Button>
    </form>
  );
}

function typedSettings({ asOf, planYear }: CheckSettings): Typed {
  return { asOf: asOf ?? '', planYear: planYear === undefined ? '' : String(planYear) };
}

function readSettings(typed: Typed): { readonly settings: CheckSettings; readonly wrong: ReadonlySet<FieldId> } {
  const asOf = parseCivilDate(typed.asOf);
  const planYear = readWholeNumber(typed.planYear, 1949, 2999);
  const settings: CheckSettings = {
    ...(asOf !== undefined && { asOf }),
    ...(planYear !== undefined && { planYear }),
  };
  const filled = (Object.keys(typed) as readonly FieldId[]).filter((name) => typed[name].trim() !== '');
  return { settings, wrong: new Set(filled.filter((name) => settings[name] === undefined)) };
}
