import type { TaskTable } from '../../tasks/task-table';
import { ownLevel } from '../../units/carry-prefix';
import { fold } from '../../units/fold';
import type { MissingPrefix } from '../../units/prefix';
import type { UnitList } from '../../units/unit-list';
import { oncePer } from '../once-each';
import { unitUsage } from './unit-usage';

/** Names with a prefix of their own the table needs before leaving it out counts as a slip, and how rare that must be. */
const ENOUGH_WRITTEN = 10;
const RARE = 0.1;

/**
 * The names of a list that leave the prefix to the unit before them (市政府办公室、经济和信息化局), in a table that otherwise writes it
 * again and again; empty where leaving it out is the table's way.
 */
export function droppedPrefixes(table: TaskTable, list: UnitList): readonly MissingPrefix[] {
  const written = writtenPrefixes(table);
  if (!written) return [];
  return list.mentions.flatMap(({ prefixCarried, name, expanded }, mention) => {
    if (!prefixCarried) return [];
    const prefix = expanded.slice(0, expanded.length - name.length);
    return [{ mention, name, prefixes: [{ prefix, seen: written.get(expanded) ?? 0 }] }];
  });
}

/** How often each name stands with a prefix of its own; undefined where the table leaves prefixes out as a habit. */
const writtenPrefixes: (table: TaskTable) => ReadonlyMap<string, number> | undefined = oncePer((table) => {
  const { lists, names } = unitUsage(table);
  const carried = new Map<string, number>();
  for (const { list, cells } of lists) {
    for (const { prefixCarried, expanded } of list.mentions) {
      if (prefixCarried) carried.set(expanded, (carried.get(expanded) ?? 0) + cells.length);
    }
  }
  const written = new Map<string, number>();
  for (const { name, count, isCollective } of names.values()) {
    if (!isCollective && ownLevel(fold(name).key) !== '') written.set(name, count - (carried.get(name) ?? 0));
  }
  const enough = total(written);
  return enough >= ENOUGH_WRITTEN && total(carried) <= enough * RARE ? written : undefined;
});

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
