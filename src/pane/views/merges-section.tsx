import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { MergesWay } from '../history';
import { useScreenStyles } from '../parts/screen-styles';
import { OFFER_TEXT } from '../text/zh-cn-offers';

const useStyles = makeStyles({
  about: { margin: `${tokens.spacingVerticalXS} 0` },
  heading: { outlineStyle: 'none' },
});

/** 拆分填充: merged cells parted and filled, and what was parted merged again. */
export function MergesSection(props: {
  readonly merged: { readonly areas: number; readonly cells: number };
  /** Areas that were parted before. */
  readonly parted: number;
  readonly canWrite: boolean;
  readonly onChange: (way: MergesWay) => void;
}) {
  const { merged, parted } = props;
  const styles = useStyles();
  const shared = useScreenStyles();
  const words = OFFER_TEXT.merges;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = `${merged.areas} ${parted}`;
  const last = useRef(shown);
  // What was done takes its button away.
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [shown]);
  const offer = (way: MergesWay, about: string, button: string) => (
    <>
      <p className={styles.about}>{about}</p>
      <Button
        size="small"
        disabledFocusable={!props.canWrite}
        onClick={() => {
          props.onChange(way);
        }}
      >
        {button}
      </Button>
    </>
  );
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={`${shared.section} ${styles.heading}`}>
        {words.title}
      </h2>
      {merged.areas > 0 && offer('part', words.offer(merged.areas, merged.cells), words.part(merged.areas))}
      {parted > 0 && offer('merge-again', words.back(parted), words.again(parted))}
      {merged.areas + parted === 0 && <p className={styles.about}>{words.none}</p>}
    </section>
  );
}
