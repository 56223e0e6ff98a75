/** Records what `Excel.run` is asked for; every run goes through to the real one. */
export interface RecordedRuns {
  /** What the runs since `start` were asked for. */
  readonly options: readonly Excel.RunOptions[];
  /** Begins anew. In runs that ask for one undo step these syncs, counted from 1, are refused once they are done. */
  start(refusedSyncs?: readonly number[]): void;
}

type Batch = (context: Excel.RequestContext) => Promise<unknown>;
type Run = (options: Excel.RunOptions, batch: Batch) => Promise<unknown>;

/** To be called once in a test file, whose office.js may not be loaded yet. */
export function recordRuns(): RecordedRuns {
  let realRun: Run | undefined;
  const seen: Excel.RunOptions[] = [];
  afterEach(() => {
    if (realRun) Object.assign(Excel, { run: realRun });
    realRun = undefined;
  });
  return {
    options: seen,
    start(refusedSyncs = []) {
      const run = (realRun ??= Excel.run as unknown as Run);
      seen.length = 0;
      const recorded: Run = (options, batch) => {
        seen.push(options);
        return run(options, (context) => {
          if (options.mergeUndoGroup) refuseSyncs(context, refusedSyncs);
          return batch(context);
        });
      };
      Object.assign(Excel, { run: recorded });
    },
  };
}

function refuseSyncs(context: Excel.RequestContext, refused: readonly number[]): void {
  // The typings hide what the library makes its errors of.
  const UndoRefusal = OfficeExtension.Error as unknown as new (info: { code: string; message: string }) => Error;
  const realSync = context.sync.bind(context);
  let syncs = 0;
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    const result = await realSync(passThrough);
    syncs += 1;
    if (refused.includes(syncs)) throw new UndoRefusal({ code: 'UndoNotSupported', message: '' });
    return result;
  };
}
