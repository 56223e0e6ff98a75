type Fields = Readonly<Record<string, unknown>>;

/**
 * What a log breaks of the main requirements of SARIF 2.1.0 (OASIS standard, sections 3.13 to 3.58, and its JSON schema):
 * one sentence each.
 */
export function sarifFaults(log: unknown): readonly string[] {
  const faults: string[] = [];
  const need = (isMet: boolean, fault: string) => {
    if (!isMet) faults.push(fault);
  };
  const { $schema, version, runs } = fieldsOf(log);
  need(version === '2.1.0', 'version is 2.1.0');
  need(typeof $schema === 'string' && $schema.startsWith('https://'), '$schema is a URI');
  need(Array.isArray(runs), 'runs is an array');
  for (const run of listOf(runs)) checkRun(run, need);
  return faults;
}

type Need = (isMet: boolean, fault: string) => void;

function checkRun({ tool, results, invocations, artifacts, columnKind }: Fields, need: Need): void {
  const driver = fieldsOf(fieldsOf(tool)['driver']);
  const rules = listOf(driver['rules']);
  const ids = rules.map(({ id }) => id);
  need(isText(driver['name']), 'the driver has a name');
  need(new Set(ids).size === ids.length, 'rule ids are unique');
  need(columnKind === 'utf16CodeUnits' || columnKind === 'unicodeCodePoints', 'columnKind is known');
  for (const rule of rules) checkRule(rule, need);
  for (const artifact of listOf(artifacts)) checkUri(fieldsOf(artifact['location'])['uri'], need);
  for (const invocation of listOf(invocations)) checkInvocation(invocation, ids, need);
  need(Array.isArray(results), 'results is an array');
  const all = listOf(results);
  const said = all.filter(({ suppressions }) => Array.isArray(suppressions)).length;
  need(said === 0 || said === all.length, 'all results say whether they are suppressed, or none');
  for (const result of all) checkResult(result, ids, need);
}

function checkRule(rule: Fields, need: Need): void {
  need(isText(rule['id']), 'a rule has an id');
  for (const part of ['shortDescription', 'fullDescription', 'help']) checkMessage(rule[part], need);
  need(isLevel(fieldsOf(rule['defaultConfiguration'])['level']), 'a rule has a level');
}

function checkInvocation(invocation: Fields, ids: readonly unknown[], need: Need): void {
  need(typeof invocation['executionSuccessful'] === 'boolean', 'an invocation says whether it was successful');
  for (const kind of ['toolExecutionNotifications', 'toolConfigurationNotifications']) {
    for (const { message, level, locations, associatedRule } of listOf(invocation[kind])) {
      checkMessage(message, need);
      need(isLevel(level), 'a notification has a level');
      for (const location of listOf(locations)) checkLocation(location, need);
      const { id, index } = fieldsOf(associatedRule);
      need(index === undefined || ids[Number(index)] === id, 'a notification names the rule of its index');
    }
  }
}

function checkResult(result: Fields, ids: readonly unknown[], need: Need): void {
  const { ruleId, ruleIndex, level, message, locations, partialFingerprints, suppressions } = result;
  need(isText(ruleId) && ids[Number(ruleIndex)] === ruleId, 'ruleIndex leads to the rule');
  need(isLevel(level), 'a result has a level');
  checkMessage(message, need);
  need(listOf(locations).length > 0, 'a result has a place');
  for (const location of listOf(locations)) checkLocation(location, need);
  need(Object.values(fieldsOf(partialFingerprints)).every(isText), 'fingerprints are texts');
  for (const { kind, status, justification } of listOf(suppressions)) {
    need(kind === 'inSource' || kind === 'external', 'a suppression has a kind');
    need(['accepted', 'underReview', 'rejected'].includes(String(status)), 'a suppression has a status');
    need(isText(justification), 'a suppression is justified');
  }
}

function checkLocation({ physicalLocation, logicalLocations }: Fields, need: Need): void {
  const { artifactLocation, region } = fieldsOf(physicalLocation);
  checkUri(fieldsOf(artifactLocation)['uri'], need);
  if (region !== undefined) checkRegion(fieldsOf(region), need);
  for (const { name, fullyQualifiedName } of listOf(logicalLocations)) {
    need(isText(name) && isText(fullyQualifiedName), 'a logical location has its names');
  }
}

function checkRegion({ startLine, startColumn, endLine, endColumn }: Fields, need: Need): void {
  const [top, left, bottom, right] = [startLine, startColumn, endLine, endColumn].map(Number);
  need(Number(top) >= 1 && Number(left) >= 1, 'lines and columns count from 1');
  need(Number(bottom) >= Number(top) && Number(right) > Number(left), 'a region ends behind its start');
}

function checkMessage(message: unknown, need: Need): void {
  need(isText(fieldsOf(message)['text']), 'a message has a text');
}

/** A relative reference without a scheme, or a file URI, in the characters RFC 3986 allows. */
function checkUri(uri: unknown, need: Need): void {
  need(isText(uri) && /^(?:file:\/\/)?(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/.test(uri), `a URI: ${String(uri)}`);
}

function isLevel(value: unknown): boolean {
  return ['none', 'note', 'warning', 'error'].includes(String(value));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
