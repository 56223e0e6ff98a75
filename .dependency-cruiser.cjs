/**
 * The import law of docs/decisions.md as data: for every folder of src, the folders it may import.
 * A folder may always import itself; registry members may not import their siblings (last rules).
 */
const core = ['text', 'grid', 'calendar', 'deadlines', 'units', 'tasks', 'findings'];
const may = {
  text: [],
  grid: [],
  archive: [],
  calendar: ['text'],
  deadlines: ['text', 'calendar'],
  units: ['text'],
  tasks: ['text', 'grid', 'calendar', 'deadlines', 'units'],
  findings: ['grid'],
  enrich: core,
  checks: [...core, 'enrich'],
  summaries: [...core, 'enrich'],
  notices: [...core, 'enrich'],
  exchange: [...core, 'enrich'],
  reports: [...core, 'summaries', 'notices'],
  documents: ['text', 'archive'],
  host: ['grid', 'archive'],
  app: [...core, 'enrich', 'checks', 'summaries', 'notices', 'exchange', 'reports', 'documents', 'host/host\\.ts'],
  pane: [...core, 'enrich', 'checks', 'summaries', 'notices', 'app'],
  cli: [...core, 'enrich', 'checks', 'summaries', 'notices', 'app', 'reports'],
};

const folders = Object.entries(may).map(([folder, allowed]) => ({
  name: `import-law-${folder}`,
  comment: `src/${folder} may import only: ${allowed.join(', ') || 'nothing of src'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^(src|workbench|tests|scripts)/', pathNot: [folder, ...allowed].map(asPattern) },
}));

/** A folder, or a single file where the name ends in .ts. */
function asPattern(name) {
  return `^src/${name}${name.endsWith('.ts') ? '$' : '/'}`;
}

/** Outside libraries are bound to the folders that exist for them. */
const libraries = [
  ['opencc-js', '^src/app/'],
  ['chinese-days', '^src/calendar/'],
  ['fflate', '^(src/(host/xlsx|archive)/|tests/|scripts/)'],
  ['saxes', '^(src/(host/xlsx|documents)/|tests/|scripts/)'],
  ['react|react-dom|@fluentui|@tanstack', '^(src/(pane/|taskpane)|tests/(pane|kit|bench)/)'],
].map(([name, where]) => ({
  name: `library-${name.split('|')[0]}`,
  comment: `${name} is used only in ${where}`,
  severity: 'error',
  from: { path: '^(src|workbench|tests|scripts)/', pathNot: where },
  to: { path: `node_modules/(${name})/` },
}));

/** Members of a registry know the registry's model, never each other; index.ts lists them. */
const registries = [
  'src/checks/rules/[^/]+',
  'src/deadlines/patterns',
  'src/tasks/columns',
  'src/enrich/columns',
  'src/summaries/sheets',
].map((path) => ({
  name: `registry-members-${path.split('/')[1]}`,
  comment: `members of ${path} do not import each other`,
  severity: 'error',
  from: { path: `^${path}/(?!index\\.ts)` },
  to: { path: `^${path}/` },
}));

module.exports = {
  forbidden: [
    ...folders,
    ...libraries,
    ...registries,
    {
      name: 'no-cycles',
      comment: 'cycles hide which module owns a thing',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'a file nobody imports is dead code',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/(taskpane\\.tsx|cli\\.ts)$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'adapters-only-in-roots',
      comment: 'only the composition roots and tests name a host adapter',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane\\.tsx|assistant-in-excel\\.ts|cli\\.ts|host/)' },
      to: { path: '^src/host/(excel|xlsx|memory)/' },
    },
    {
      name: 'adapters-apart',
      comment: 'adapters share only host.ts, number formats and grid',
      severity: 'error',
      from: { path: '^src/host/(excel|xlsx|memory)/' },
      to: { path: '^src/host/', pathNot: ['^src/host/$1/', '^src/host/number-format/', '^src/host/[^/]+\\.ts$'] },
    },
    {
      name: 'workbench-knows-no-src',
      comment: 'the emulated Excel knows the add-in only through office.js',
      severity: 'error',
      from: { path: '^workbench/host/' },
      to: { path: '^src/' },
    },
    {
      name: 'shipped-code-is-alone',
      comment: 'src never imports tests, scripts or the workbench',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|workbench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.cache)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
