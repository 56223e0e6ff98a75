import { Select } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { SETTINGS_TEXT } from '../text/zh-cn-settings';
import { chooseTheme, onThemeChoice, type ThemeChoice, themeChoice } from '../theme-choice';
import { SettingsSection } from './settings-section';

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** 外观: light, dark or as the system has it, on this machine only. */
export function ThemeSection() {
  const words = SETTINGS_TEXT.theme;
  const choice = useSyncExternalStore(onThemeChoice, themeChoice);
  return (
    <SettingsSection title={words.title} about={words.about} kept={choice}>
      <Select
        aria-label={words.label}
        value={choice}
        onChange={(_, { value }) => {
          const chosen = CHOICES.find((known) => known === value);
          if (chosen) chooseTheme(chosen);
        }}
      >
        {CHOICES.map((known) => (
          <option key={known} value={known}>
            {words[known]}
          </option>
        ))}
      </Select>
    </SettingsSection>
  );
}
