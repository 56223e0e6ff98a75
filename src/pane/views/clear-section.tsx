import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { SETTINGS_TEXT } from '../text/zh-cn-settings';
import { SettingsSection } from './settings-section';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 清除插件留在工作簿中的信息, asked twice because it cannot be undone. */
export function ClearSection({ isBusy, onClear }: { readonly isBusy: boolean; readonly onClear: () => void }) {
  const styles = useStyles();
  const words = SETTINGS_TEXT.clear;
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current === isAsked) return;
    wasAsked.current = isAsked;
    box.current?.querySelector('button')?.focus();
  }, [isAsked]);
  return (
    <SettingsSection title={words.title} about={words.about} kept={undefined}>
      <div
        ref={box}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setAsked(false);
        }}
      >
        {isAsked ? (
          <>
            <p>{words.sure}</p>
            <div className={styles.actions}>
              <Button
                appearance="primary"
                onClick={() => {
                  setAsked(false);
                }}
              >
                {words.cancel}
              </Button>
              <Button
                disabledFocusable={isBusy}
                onClick={() => {
                  setAsked(false);
                  onClear();
                }}
              >
                {words.confirm}
              </Button>
            </div>
          </>
        ) : (
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              setAsked(true);
            }}
          >
            {words.ask}
          </Button>
        )}
      </div>
    </SettingsSection>
  );
}
