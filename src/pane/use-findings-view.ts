import { useMemo, useState } from 'react';
import type { Finding, Severity } from '../findings/finding';
import { a1Range } from '../grid/address';
import {
  type FindingGroup,
  findingAt,
  findingKey,
  groupFindings,
  indexOfPosition,
  type ListEntry,
  listEntries,
  positionOf,
} from './finding-list';
import type { RuleTexts } from './pane-state';
import { TEXT } from './text/zh-cn';

/** Which of the screens of a checked sheet is up; a preview may be of one category only. */
export type FindingsScreenKind =
  | { readonly kind: 'list'; readonly isReturn: boolean }
  | {
      readonly kind: 'finding';
      readonly position: number;
      readonly finding: Finding;
      /** Stays while what a person has begun on the finding stays. */
      readonly id: string;
      /** It came up by itself, after an edit took away the one before it: the user is elsewhere. */
      readonly isUnasked: boolean;
    }
  | { readonly kind: 'preview'; readonly group: string | undefined }
  | { readonly kind: SideScreen };

/** The screens beside the list that need nothing but to be opened. */
export type SideScreen = 'ignored' | 'history';

/** Where in the list the user is: the line, by what it shows. A new one is made whenever the user moves. */
export interface ListCursor {
  readonly index: number;
  readonly key: string | undefined;
}

/** How the findings of one sheet are being looked at; stays as it is when the sheet is checked again. */
export interface FindingsView {
  readonly screen: FindingsScreenKind;
  readonly groups: readonly FindingGroup[];
  readonly entries: readonly ListEntry[];
  /** Findings shown, closed categories included. */
  readonly count: number;
  readonly only: Severity | undefined;
  readonly activeIndex: number;
  readonly cursor: ListCursor;
  /** What to say about the line last moved to. */
  readonly sentence: string;
  readonly move: (index: number) => void;
  readonly toggle: (group: string, isOpen: boolean) => void;
  readonly filter: (only: Severity | undefined) => void;
  readonly open: (position: number) => void;
  readonly preview: (group?: string) => void;
  readonly aside: (screen: SideScreen) => void;
  readonly back: () => void;
}

type Asked =
  | { readonly kind: 'list'; readonly isReturn: boolean }
  | { readonly kind: 'finding'; readonly position: number; readonly key: string; readonly place: string }
  | { readonly kind: 'preview'; readonly group: string | undefined }
  | { readonly kind: SideScreen };

const TOP: ListCursor = { index: 0, key: undefined };

/**
 * Holds what the user has done to the list: filter, closed categories, the active line, the screen opened from it.
 * `isQuiet`: the findings come from a check that nobody has asked for.
 */
export function useFindingsView(findings: readonly Finding[], rules: RuleTexts, isQuiet: boolean): FindingsView {
  const [asked, setAsked] = useState<Asked>({ kind: 'list', isReturn: false });
  const [wanted, setWanted] = useState<Severity>();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(TOP);
  const [said, setSaid] = useState({ findings, sentence: '' });

  // A re-check may have left nothing of the severity that was filtered for.
  const only = findings.some(({ severity }) => severity === wanted) ? wanted : undefined;
  const groups = useMemo(() => groupFindings(findings, rules, only), [findings, rules, only]);
  const entries = useMemo(() => listEntries(groups, rules, closed), [groups, rules, closed]);
  const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const screen = screenFor(asked, groups, count, isQuiet);
  return {
    screen,
    groups,
    entries,
    count,
    only,
    activeIndex: indexOfCursor(entries, cursor),
    cursor,
    // What was said of the findings of an earlier check is no longer true.
    sentence: said.findings === findings ? said.sentence : '',
    move: (index) => {
      const entry = entries[index];
      setCursor(cursorAt(entries, index));
      if (entry) setSaid({ findings, sentence: entryWords(entry, count) });
    },
    toggle: (group, isOpen) => {
      setClosed(withOrWithout(closed, group, !isOpen));
    },
    filter: (severity) => {
      setWanted(severity);
      setCursor({ ...TOP });
    },
    open: (position) => {
      const found = findingAt(groups, position);
      if (!found) return;
      const { finding } = found;
      setAsked({ kind: 'finding', position, key: findingKey(finding), place: placeKey(finding) });
    },
    preview: (group) => {
      setAsked({ kind: 'preview', group });
    },
    aside: (kind) => {
      setAsked({ kind });
    },
    back: () => {
      if (screen.kind === 'finding') {
        const open = withOrWithout(closed, findingAt(groups, screen.position)?.group ?? '', false);
        setClosed(open);
        const opened = listEntries(groups, rules, open);
        setCursor(cursorAt(opened, indexOfPosition(opened, screen.position)));
      }
      setAsked({ kind: 'list', isReturn: true });
    },
  };
}

/**
 * The screen asked for, as far as the findings still allow it: one that is still found stays, mended ones give way to the next.
 * Somebody who edits the very cell of an opened finding keeps it open while its rule still finds something there.
 */
function screenFor(asked: Asked, groups: readonly FindingGroup[], count: number, isQuiet: boolean): FindingsScreenKind {
  if (asked.kind !== 'finding') return asked;
  const still =
    positionOf(groups, asked.key, asked.position) ?? (isQuiet ? positionOfPlace(groups, asked.place) : undefined);
  const position = still ?? Math.min(asked.position, count);
  const finding = findingAt(groups, position)?.finding;
  if (!finding) return { kind: 'list', isReturn: !isQuiet };
  const id = still === undefined ? findingKey(finding) : asked.key;
  return { kind: 'finding', position, finding, id, isUnasked: isQuiet && still === undefined };
}

function placeKey({ rule, at }: Finding): string {
  return `${rule} ${a1Range(at)}`;
}

function positionOfPlace(groups: readonly FindingGroup[], place: string): number | undefined {
  const index = groups.flatMap(({ findings }) => findings).findIndex((finding) => placeKey(finding) === place);
  return index < 0 ? undefined : index + 1;
}

function lineKey(entry: ListEntry | undefined): string | undefined {
  return entry?.kind === 'group' ? entry.group : entry && findingKey(entry.finding);
}

function cursorAt(entries: readonly ListEntry[], index: number): ListCursor {
  return { index, key: lineKey(entries[index]) };
}

/** Where the line of the cursor is now; where it is gone, the line in its place. */
function indexOfCursor(entries: readonly ListEntry[], { index, key }: ListCursor): number {
  const there = key === undefined || lineKey(entries[index]) === key;
  const found = there ? index : entries.findIndex((entry) => lineKey(entry) === key);
  return Math.max(0, Math.min(found < 0 ? index : found, entries.length - 1));
}

function entryWords(entry: ListEntry, count: number): string {
  if (entry.kind === 'group') return TEXT.findings.groupPosition(entry.title, entry.count, entry.isOpen);
  return TEXT.findings.position(entry.position, count, entry.finding.severity, a1Range(entry.finding.at));
}

function withOrWithout(set: ReadonlySet<string>, member: string, isWith: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isWith) next.add(member);
  else next.delete(member);
  return next;
}
