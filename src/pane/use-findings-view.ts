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

/** Which of the three screens of a checked sheet is up; a preview may be of one category only. */
export type FindingsScreenKind =
  | { readonly kind: 'list'; readonly isReturn: boolean }
  | { readonly kind: 'finding'; readonly position: number; readonly finding: Finding }
  | { readonly kind: 'preview'; readonly group: string | undefined };

/** How the findings of one sheet are being looked at; stays as it is when the sheet is checked again. */
export interface FindingsView {
  readonly screen: FindingsScreenKind;
  readonly groups: readonly FindingGroup[];
  readonly entries: readonly ListEntry[];
  /** Findings shown, closed categories included. */
  readonly count: number;
  readonly only: Severity | undefined;
  readonly activeIndex: number;
  /** What to say about the line last moved to. */
  readonly sentence: string;
  readonly move: (index: number) => void;
  readonly toggle: (group: string, isOpen: boolean) => void;
  readonly filter: (only: Severity | undefined) => void;
  readonly open: (position: number) => void;
  readonly preview: (group?: string) => void;
  readonly back: () => void;
}

type Asked =
  | { readonly kind: 'list'; readonly isReturn: boolean }
  | { readonly kind: 'finding'; readonly position: number; readonly key: string }
  | { readonly kind: 'preview'; readonly group: string | undefined };

/** Holds what the user has done to the list: filter, closed categories, the active line, the screen opened from it. */
export function useFindingsView(findings: readonly Finding[], rules: RuleTexts): FindingsView {
  const [asked, setAsked] = useState<Asked>({ kind: 'list', isReturn: false });
  const [wanted, setWanted] = useState<Severity>();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(0);
  const [said, setSaid] = useState({ findings, sentence: '' });

  // A re-check may have left nothing of the severity that was filtered for.
  const only = findings.some(({ severity }) => severity === wanted) ? wanted : undefined;
  const groups = useMemo(() => groupFindings(findings, rules, only), [findings, rules, only]);
  const entries = useMemo(() => listEntries(groups, rules, closed), [groups, rules, closed]);
  const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const screen = screenFor(asked, groups, count);
  return {
    screen,
    groups,
    entries,
    count,
    only,
    activeIndex: Math.max(0, Math.min(cursor, entries.length - 1)),
    // What was said of the findings of an earlier check is no longer true.
    sentence: said.findings === findings ? said.sentence : '',
    move: (index) => {
      const entry = entries[index];
      setCursor(index);
      if (entry) setSaid({ findings, sentence: entryWords(entry, count) });
    },
    toggle: (group, isOpen) => {
      setClosed(withOrWithout(closed, group, !isOpen));
    },
    filter: (severity) => {
      setWanted(severity);
      setCursor(0);
    },
    open: (position) => {
      const found = findingAt(groups, position);
      if (found) setAsked({ kind: 'finding', position, key: findingKey(found.finding) });
    },
    preview: (group) => {
      setAsked({ kind: 'preview', group });
    },
    back: () => {
      if (screen.kind === 'finding') {
        const open = withOrWithout(closed, findingAt(groups, screen.position)?.group ?? '', false);
        setClosed(open);
        setCursor(indexOfPosition(listEntries(groups, rules, open), screen.position));
      }
      setAsked({ kind: 'list', isReturn: true });
    },
  };
}

/** The screen asked for, as far as the findings still allow it: one that is still found stays, mended ones give way to the next. */
function screenFor(asked: Asked, groups: readonly FindingGroup[], count: number): FindingsScreenKind {
  if (asked.kind !== 'finding') return asked;
  const position = positionOf(groups, asked.key, asked.position) ?? Math.min(asked.position, count);
  const found = findingAt(groups, position);
  return found ? { kind: 'finding', position, finding: found.finding } : { kind: 'list', isReturn: true };
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
