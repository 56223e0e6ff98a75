import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { PaneFrame } from './pane-frame';
import { TEXT } from './text/zh-cn';
import { PlainScreen } from './views/plain-screen';

const SAY_SILENT_AFTER_MS = 8000;

/** Where the pane stands with Excel. The pane itself is shown while nothing is wrong, so that it is there at once. */
type Connection = 'opening' | 'silent' | 'connected';

/** Shows the pane; where office.js has not reached Excel after 8 s, what keeps it, until it does. */
export function ConnectingToExcel(props: {
  readonly connected: Promise<unknown>;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
  const connection = useConnection(props.connected);
  if (connection !== 'silent') return props.children;
  return (
    <PaneFrame>
      <PlainScreen
        sentence={TEXT.states.silent}
        actions={<Button onClick={props.onRetry}>{TEXT.states.retry}</Button>}
      />
    </PaneFrame>
  );
}

function useConnection(connected: Promise<unknown>): Connection {
  const [connection, setConnection] = useState<Connection>('opening');
  useEffect(() => {
    const timer = setTimeout(() => {
      setConnection('silent');
    }, SAY_SILENT_AFTER_MS);
    void connected.then(() => {
      clearTimeout(timer);
      setConnection('connected');
    });
    return () => {
      clearTimeout(timer);
    };
  }, [connected]);
  return connection;
}
