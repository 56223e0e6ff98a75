import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { UnitChoice } from '../../app/assistant';
import type { UnitVariants } from '../../findings/finding';
import type { CellAddress } from '../../grid/address';
import { shownName } from '../parts/cell-text';
import { LATER_TEXT } from '../text/zh-cn-later';
import { firstDraft, settleUnits } from '../unit-choice';
import type { AssistantSession } from '../use-assistant';
import { useLivePause } from '../use-live-pause';
import { FindingFrame, type FindingFrameProps, FindingMessage, WhySection } from './finding-frame';
import { UnitCard } from './unit-card';

const useStyles = makeStyles({ unify: { maxWidth: '100%', overflowWrap: 'anywhere' } });

/** What can be done with names that seem to mean one body. */
export interface UnitActions {
  readonly onUnify: (choice: UnitChoice) => void;
  readonly onDifferent: (choice: UnitChoice) => void;
  readonly onRemember: (choice: UnitChoice) => void;
  readonly onShowCell: (at: CellAddress) => void;
}

/**
 * An opened finding about names that seem to mean one body: the card, and 统一 at the foot. The card comes before the message,
 * which mostly says the same in one sentence: in a low pane the boxes are to be seen at once.
 */
export function UnitFinding(
  props: FindingFrameProps & {
    readonly variants: UnitVariants;
    readonly isProtected: boolean;
    readonly units: UnitActions;
    readonly pauseLive: AssistantSession['pauseLive'];
  },
) {
  const { variants, isProtected, isBusy, units } = props;
  const words = LATER_TEXT.units;
  const styles = useStyles();
  const noteId = useId();
  useLivePause(props.pauseLive);
  const [draft, setDraft] = useState(() => firstDraft(variants));
  const [isAsked, setAsked] = useState(false);
  const settled = settleUnits(variants, draft);
  const { target, places, fault, unify, different } = settled;
  /** Does it with the names as they are settled, or says what is wrong with the typed one. */
  const act = (onChoice: (choice: UnitChoice) => void) => () => {
    setAsked(true);
    if (unify && !isBusy) onChoice(unify);
  };
  const onUnify = act((choice) => {
    if (!isProtected) units.onUnify(choice);
  });
  const isEnough = unify !== undefined || (fault !== undefined && places > 0);
  const note = noteWords({ isBusy, isEnough: isEnough && different !== undefined, isProtected });
  const action = (
    <Button
      size="small"
      appearance="primary"
      className={styles.unify}
      disabledFocusable={isBusy || isProtected || !isEnough}
      aria-describedby={noteId}
      onClick={onUnify}
    >
      {target === undefined ? words.unifyTyped(places) : words.unify(shownName(target), places)}
    </Button>
  );
  return (
    <FindingFrame {...props} action={action} onCtrlEnter={onUnify}>
      <UnitCard
        variants={variants}
        draft={draft}
        settled={settled}
        wrong={isAsked && fault !== undefined ? words.faults[fault] : undefined}
        note={note}
        noteId={noteId}
        onDraft={(changed) => {
          setDraft(changed);
          if (changed.target !== draft.target) setAsked(false);
        }}
        onShowCell={units.onShowCell}
      >
        <Button
          size="small"
          disabledFocusable={isBusy || different === undefined}
          aria-describedby={noteId}
          onClick={() => {
            if (different && !isBusy) units.onDifferent(different);
          }}
        >
          {words.different}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy || !isEnough}
          aria-describedby={noteId}
          onClick={act(units.onRemember)}
        >
          {words.remember}
        </Button>
      </UnitCard>
      <FindingMessage finding={props.finding} />
      <WhySection rule={props.rule} />
    </FindingFrame>
  );
}

/** Why something cannot be done just now, if anything cannot. */
function noteWords(state: {
  readonly isBusy: boolean;
  readonly isEnough: boolean;
  readonly isProtected: boolean;
}): string | undefined {
  const words = LATER_TEXT.units;
  if (state.isBusy) return words.busy;
  if (!state.isEnough) return words.tooFew;
  return state.isProtected ? words.protected : undefined;
}
