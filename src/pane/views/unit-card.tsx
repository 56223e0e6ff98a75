import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { UnitVariant, UnitVariants } from '../../findings/finding';
import { a1, type CellAddress } from '../../grid/address';
import { markLineBreaks } from '../parts/cell-text';
import { Field } from '../parts/field';
import { useScreenStyles } from '../parts/screen-styles';
import { TEXT } from '../text/zh-cn';
import { LATER_TEXT } from '../text/zh-cn-later';
import { type SettledUnits, toggleMember, type UnitDraft } from '../unit-choice';

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  reason: { margin: 0, overflowWrap: 'anywhere' },
  members: { margin: `${tokens.spacingVerticalXS} 0`, padding: 0, listStyleType: 'none' },
  member: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    flex: '1 1 150px',
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    overflowWrap: 'anywhere',
  },
  samples: { display: 'flex', gap: tokens.spacingHorizontalXXS },
  sample: { minWidth: '28px', padding: `0 ${tokens.spacingHorizontalXS}` },
  target: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  choice: { flex: '1 1 180px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  note: { minHeight: tokens.lineHeightBase200 },
});

/** The value of 「另写一个」 in the list of targets, whose other values are numbers. */
const TYPED = 'typed';

/** 「疑似同一单位」: the names with their places, which of them take part, and what to write for all. */
export function UnitCard(props: {
  readonly variants: UnitVariants;
  readonly draft: UnitDraft;
  readonly settled: SettledUnits;
  /** What is wrong with the typed name. */
  readonly wrong: string | undefined;
  /** Why something cannot be done just now. */
  readonly note: string | undefined;
  readonly noteId: string;
  readonly onDraft: (draft: UnitDraft) => void;
  readonly onShowCell: (at: CellAddress) => void;
  /** The buttons. */
  readonly children: ReactNode;
}) {
  const { variants, draft } = props;
  const words = LATER_TEXT.units;
  const styles = useStyles();
  const shared = useScreenStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.card}>
      <h3 id={id} className={styles.title}>
        {words.title}
      </h3>
      <p className={mergeClasses(shared.secondary, styles.reason)}>{variants.reason}</p>
      <ul className={styles.members}>
        {variants.members.map((member) => (
          <Member
            key={member.name}
            member={member}
            isIn={!draft.left.has(member.name)}
            onToggle={() => {
              props.onDraft(toggleMember(draft, member.name));
            }}
            onShowCell={props.onShowCell}
          />
        ))}
      </ul>
      <TargetChoice {...props} />
      <div className={styles.actions}>{props.children}</div>
      <div id={props.noteId} className={mergeClasses(shared.secondary, styles.note)}>
        {props.note}
      </div>
    </section>
  );
}

function Member(props: {
  readonly member: UnitVariant;
  readonly isIn: boolean;
  readonly onToggle: () => void;
  readonly onShowCell: (at: CellAddress) => void;
}) {
  const { name, count, samples } = props.member;
  const styles = useStyles();
  return (
    <li className={styles.member}>
      <Checkbox
        className={styles.name}
        label={LATER_TEXT.units.member(markLineBreaks(name), count)}
        checked={props.isIn}
        onChange={props.onToggle}
      />
      <span className={styles.samples}>
        {samples.map((at) => (
          <Button
            key={a1(at)}
            size="small"
            appearance="subtle"
            className={styles.sample}
            aria-label={TEXT.finding.show(a1(at))}
            onClick={() => {
              props.onShowCell(at);
            }}
          >
            {a1(at)}
          </Button>
        ))}
      </span>
    </li>
  );
}

function TargetChoice(props: {
  readonly variants: UnitVariants;
  readonly draft: UnitDraft;
  readonly settled: SettledUnits;
  readonly wrong: string | undefined;
  readonly onDraft: (draft: UnitDraft) => void;
}) {
  const { variants, draft, settled } = props;
  const words = LATER_TEXT.units;
  const styles = useStyles();
  const id = useId();
  const isTyped = draft.target === undefined;
  const { targets, target } = settled;
  return (
    <>
      <div className={styles.target}>
        <label htmlFor={id}>{words.target}</label>
        <Select
          id={id}
          className={styles.choice}
          value={isTyped ? TYPED : String(targets.indexOf(target ?? ''))}
          onChange={(_, { value }) => {
            props.onDraft({ ...draft, target: value === TYPED ? undefined : targets[Number(value)] });
          }}
        >
          {targets.map((name, index) => (
            <option key={name} value={String(index)}>
              {name === variants.target ? words.proposed(markLineBreaks(name)) : markLineBreaks(name)}
            </option>
          ))}
          <option value={TYPED}>{words.other}</option>
        </Select>
      </div>
      {isTyped && (
        <Field
          label={words.typed}
          wrong={props.wrong}
          type="text"
          value={draft.typed}
          onChange={(typed) => {
            props.onDraft({ ...draft, typed });
          }}
        />
      )}
    </>
  );
}
