import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type CheckPreferences, DEFAULT_SOON_DAYS, type RuleText } from '../../app/assistant';
import type { PresetId } from '../../checks/check-rule';
import { PRESETS } from '../../checks/presets';
import { samePreferences, withSoonDays } from '../edit-preferences';
import { Field } from '../parts/field';
import { useScreenStyles } from '../parts/screen-styles';
import { daysText, draftOver, isOver, type KeptDraft } from '../preset-draft';
import { readWholeNumber } from '../read-whole-number';
import { SETTINGS_TEXT } from '../text/zh-cn-settings';
import type { AssistantSession } from '../use-assistant';
import { PresetTransfer } from './preset-transfer';
import { RuleSwitches } from './rule-switches';
import { SettingsSection } from './settings-section';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: { width: '100%' },
});

const PRESET_IDS = Object.keys(PRESETS) as readonly PresetId[];

/** 「检查方案」: preset, window of 临期 and switches of rules, changed on a draft and saved together. */
export function PresetSection(props: {
  readonly preferences: CheckPreferences;
  readonly kept: KeptDraft;
  readonly isBusy: boolean;
  readonly session: AssistantSession;
}) {
  const { preferences, isBusy, session } = props;
  const { readRules } = session;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = SETTINGS_TEXT.presets;
  const { draft: kept, onDraft } = props.kept;
  const { preferences: draft, typedDays } = draftOver(preferences, kept);
  // One that was saved must not come up again when the workbook forgets what was saved.
  const isOld = kept !== undefined && !isOver(preferences, kept);
  useEffect(() => {
    if (isOld) onDraft(undefined);
  }, [isOld, onDraft]);
  const [rules, setRules] = useState<readonly RuleText[]>();
  useEffect(() => {
    readRules(setRules);
  }, [readRules]);
  const change = (changed: CheckPreferences, typed = daysText(changed)) => {
    onDraft({ base: preferences, preferences: changed, typedDays: typed });
  };
  const setDraft = (changed: CheckPreferences) => {
    change(changed, typedDays);
  };
  const days = readWholeNumber(typedDays, 0, 365);
  const isWrong = typedDays.trim() !== '' && days === undefined;
  const isChanged = isWrong || !samePreferences(draft, preferences);
  return (
    <SettingsSection title={words.title} about={words.about} kept={preferences}>
      <Select
        className={styles.select}
        aria-label={words.preset}
        value={draft.preset}
        onChange={(_, { value }) => {
          const preset = PRESET_IDS.find((known) => known === value);
          if (preset) setDraft({ ...draft, preset });
        }}
      >
        {PRESET_IDS.map((id) => (
          <option key={id} value={id}>
            {PRESETS[id].title}
          </option>
        ))}
      </Select>
      <p className={shared.secondary}>{words.presetAbout[draft.preset]}</p>
      <Field
        label={words.soonDays}
        hint={words.soonDaysHint(DEFAULT_SOON_DAYS)}
        wrong={isWrong ? words.invalidDays : undefined}
        type="number"
        value={typedDays}
        onChange={(value) => {
          change(withSoonDays(draft, readWholeNumber(value, 0, 365)), value);
        }}
      />
      {rules ? <RuleSwitches rules={rules} preferences={draft} onChange={setDraft} /> : <p>{words.loading}</p>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || isWrong || !isChanged}
          onClick={() => {
            session.ask({ kind: 'preferences', preferences: draft });
          }}
        >
          {words.save}
        </Button>
        {isChanged && (
          <Button
            onClick={() => {
              change(preferences);
            }}
          >
            {words.discard}
          </Button>
        )}
        {Object.keys(draft.rules).length > 0 && (
          <Button
            onClick={() => {
              setDraft({ ...draft, rules: {} });
            }}
          >
            {words.reset}
          </Button>
        )}
        <span role="status">{isChanged && words.unsaved}</span>
      </div>
      <PresetTransfer preferences={draft} session={session} onRead={change} />
    </SettingsSection>
  );
}
