import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  area: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    resize: 'vertical',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A native text field of several lines in Fluent's looks: its own weighs more than the forms that need one. */
export function TextArea({
  onText,
  ...props
}: Omit<ComponentProps<'textarea'>, 'className' | 'onChange'> & { readonly onText: (text: string) => void }) {
  const styles = useStyles();
  return (
    <textarea
      {...props}
      className={styles.area}
      onChange={({ currentTarget }) => {
        onText(currentTarget.value);
      }}
    />
  );
}
