import { Button, makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { CellRange } from '../../grid/address';
import type { Offer } from '../notices/content';
import { contentOf } from '../notices/content-of';
import { CopyDiagnostics } from '../parts/copy-diagnostics';
import { NoticeBar } from '../parts/notice-bar';
import type { Notice } from '../notice';
import type { Task } from '../task';
import { LATER_TEXT } from '../text/zh-cn-later';

const useStyles = makeStyles({ dismiss: { minWidth: '24px' } });

/** What the last write, stop or jump came to. */
export function NoticeView(props: {
  readonly notice: Notice;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onAsk: (task: Task) => void;
  readonly onShow: (sheet: string, range: CellRange) => void;
  /** To the check of a sheet. */
  readonly onCheckSheet: (sheet: string) => void;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { tone, words, offers = [] } = contentOf(props.notice.kind, props.notice);
  const offered = (offer: Offer) => {
    switch (offer.kind) {
      case 'undo':
        return props.canUndo && <SmallButton onClick={props.onUndo}>{offer.words}</SmallButton>;
      case 'ask':
        return (
          <SmallButton
            onClick={() => {
              props.onAsk(offer.task);
            }}
          >
            {offer.words}
          </SmallButton>
        );
      case 'show':
        return (
          <SmallButton
            onClick={() => {
              props.onShow(offer.sheet, offer.range);
            }}
          >
            {offer.words}
          </SmallButton>
        );
      case 'check-sheet':
        return (
          <SmallButton
            onClick={() => {
              props.onCheckSheet(offer.sheet);
            }}
          >
            {offer.words}
          </SmallButton>
        );
      case 'diagnostics':
        return <CopyDiagnostics diagnostics={offer.diagnostics} />;
    }
  };
  return (
    <NoticeBar
      tone={tone}
      actions={
        <>
          {offers.map((offer) => (
            <Fragment key={offer.kind}>{offered(offer)}</Fragment>
          ))}
          <Button
            size="small"
            appearance="subtle"
            className={styles.dismiss}
            aria-label={LATER_TEXT.notices.dismiss}
            onClick={props.onDismiss}
          >
            ✕
          </Button>
        </>
      }
    >
      {words}
    </NoticeBar>
  );
}

function SmallButton(props: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Button size="small" onClick={props.onClick}>
      {props.children}
    </Button>
  );
}
