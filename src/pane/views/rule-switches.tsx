import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckPreferences, RuleText } from '../../app/assistant';
import type { RuleSetting } from '../../findings/ignore';
import { SEVERITIES } from '../../findings/finding';
import { countChanged, type RuleGroupTexts, rulesByGroup, withRuleSetting } from '../edit-preferences';
import { SETTINGS_TEXT } from '../text/zh-cn-settings';

const useStyles = makeStyles({
  groups: { marginLeft: tokens.spacingHorizontalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  rule: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { flex: '1 1 120px' },
  summary: { padding: `${tokens.spacingVerticalXS} 0` },
});

const SETTINGS: readonly RuleSetting[] = [...SEVERITIES, 'off'];

interface SwitchesProps {
  readonly rules: readonly RuleText[];
  readonly preferences: CheckPreferences;
  readonly onChange: (preferences: CheckPreferences) => void;
}

/** 「规则开关」: every rule with its severity, or switched off; closed until somebody looks. */
export function RuleSwitches(props: SwitchesProps) {
  const { rules, preferences } = props;
  const styles = useStyles();
  const words = SETTINGS_TEXT.presets;
  return (
    <details>
      <summary className={styles.summary}>{words.switches(rules.length, countChanged(rules, preferences))}</summary>
      <div className={styles.groups}>
        {rulesByGroup(rules).map((group) => (
          <GroupSwitches key={group.group} {...props} group={group} />
        ))}
      </div>
    </details>
  );
}

/** The rules of one group, drawn only where somebody looks: eighty drop-down lists take their time. */
function GroupSwitches({ group, ...props }: SwitchesProps & { readonly group: RuleGroupTexts }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { title, rules } = group;
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        {SETTINGS_TEXT.presets.group(title, rules.length, countChanged(rules, props.preferences))}
      </summary>
      {isOpen && (
        <ul aria-label={title} className={styles.list}>
          {rules.map((rule) => (
            <RuleSwitch key={rule.id} {...props} rule={rule} />
          ))}
        </ul>
      )}
    </details>
  );
}

function RuleSwitch({ rule, preferences, onChange }: Omit<SwitchesProps, 'rules'> & { readonly rule: RuleText }) {
  const styles = useStyles();
  const words = SETTINGS_TEXT.presets;
  return (
    <li className={styles.rule}>
      <span className={styles.title}>{rule.title}</span>
      <Select
        size="small"
        aria-label={rule.title}
        value={preferences.rules[rule.id] ?? rule.severity}
        onChange={(_, { value }) => {
          const setting = SETTINGS.find((known) => known === value);
          if (setting) onChange(withRuleSetting(preferences, rule, setting));
        }}
      >
        {SETTINGS.map((setting) => (
          <option key={setting} value={setting}>
            {setting === rule.severity ? words.own(words.settings[setting]) : words.settings[setting]}
          </option>
        ))}
      </Select>
    </li>
  );
}
