import { ACTION_TYPES, type Action, type ObjectPath, PATH_TYPES, type RichRequest } from '../host/protocol';

/** What a request does, most frequent first: 「Range.values 读 ×3」. */
export function describeRequest({ Actions, ObjectPaths }: RichRequest): readonly string[] {
  const counts = new Map<string, number>();
  for (const step of [...callsIn(ObjectPaths), ...Actions.flatMap((action) => stepsOf(action, ObjectPaths))]) {
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([step, count]) => (count === 1 ? step : `${step} ×${count}`));
}

type Paths = RichRequest['ObjectPaths'];

/** Methods that make their object: getting one is told by what is read of it. */
function callsIn(paths: Paths): readonly string[] {
  return Object.values(paths)
    .filter(({ ObjectPathType, Name }) => ObjectPathType === PATH_TYPES.method && !Name.startsWith('Get'))
    .map((path) => `${objectName(paths[String(path.ParentObjectPathId)], paths)}.${lower(path.Name)}()`);
}

function stepsOf(action: Action, paths: Paths): readonly string[] {
  const object = objectName(paths[String(action.ObjectPathId)], paths);
  const name = lower(action.Name);
  switch (action.ActionType) {
    case ACTION_TYPES.query:
      return (action.QueryInfo?.Select ?? []).map((path) => `${object}.${dotted(path)} 读`);
    case ACTION_TYPES.method:
      return name.startsWith('_') ? [] : [`${object}.${name}()`];
    case ACTION_TYPES.setProperty:
      return [`${object}.${name} 写`];
    case ACTION_TYPES.update:
      return Object.keys(action.ObjectState ?? {}).map((key) => `${object}.${dotted(key)} 写`);
    default:
      return [];
  }
}

/** Names of steps that lead to a range, 「Get」 left out: 「UsedRangeOrNullObject」, 「RangeByIndexes」, 「Cell」. */
const TO_RANGE = /Range(?:ByIndexes)?$|^(?:Cell|EntireRow|EntireColumn|Row|Column|Intersection|LastCell)$/;

/** What a path most likely leads to, by the name of its last step; an item is named after its collection. */
function objectName(path: ObjectPath | undefined, paths: Paths): string {
  if (!path || path.ObjectPathType === PATH_TYPES.global) return 'Workbook';
  const bare = path.Name.replace(/^Get/, '').replace(/OrNullObject$/, '');
  const isItem = path.ObjectPathType === PATH_TYPES.indexer || /^(?:Item.*|Add|)$/.test(bare);
  if (!isItem) return TO_RANGE.test(bare) ? 'Range' : bare;
  return objectName(paths[String(path.ParentObjectPathId)], paths).replace(/s$/, '');
}

function lower(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function dotted(path: string): string {
  return path.split('/').map(lower).join('.');
}
