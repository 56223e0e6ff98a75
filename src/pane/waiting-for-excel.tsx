import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { PaneFrame } from './pane-frame';
import { TEXT } from './text/zh-cn';
import { PlainScreen } from './views/plain-screen';

const SAY_SILENT_AFTER_MS = 8000;

/** What the pane shows until office.js has reached Excel; after 8 s it says what keeps it. */
export function WaitingForExcel({ onRetry }: { readonly onRetry: () => void }) {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSilent(true);
    }, SAY_SILENT_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <PaneFrame>
      {isSilent ? (
        <PlainScreen sentence={TEXT.states.silent} actions={<Button onClick={onRetry}>{TEXT.states.retry}</Button>} />
      ) : (
        <PlainScreen sentence={TEXT.states.opening} />
      )}
    </PaneFrame>
  );
}
