import type { Finding, Severity } from '../../findings/finding';
import type { Ignore } from '../../findings/ignore';
import type { RuleText } from '../../findings/rule-text';
import { a1Range, type CellRange } from '../../grid/address';
import type { CheckedSheet } from '../checked-sheet';
import { adviceOf, type RuleTexts, titleOf } from '../finding-words';
import { artifactUri } from './artifact-uri';
import type { SarifLevel, SarifLocation, SarifLog, SarifNotification, SarifResult, SarifRule } from './sarif-log';

/** A file that could not be checked, and why in Chinese. */
export interface UncheckedFile {
  readonly file: string;
  readonly because: string;
}

const LEVELS: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', hint: 'note' };

/** Checks as a SARIF 2.1.0 log of one run: ignored findings are suppressed results, rules that did not run notifications. */
export function checkSarif(
  sheets: readonly CheckedSheet[],
  rules: RuleTexts,
  unchecked: readonly UncheckedFile[] = [],
): SarifLog {
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
  const files = [...new Set([...sheets, ...unchecked].map(({ file }) => file))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zrb',
            fullName: '责任表助手 zrb',
            language: 'zh-CN',
            rules: [...rules.values()].map(sarifRule),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: { uri: artifactUri(file) } })),
        invocations: [
          {
            executionSuccessful: unchecked.length === 0,
            toolExecutionNotifications: unchecked.map(uncheckedNotification),
            toolConfigurationNotifications: sheets.flatMap((sheet) => notRunNotifications(sheet, rules, indexes)),
          },
        ],
        results: sheets.flatMap((sheet) => resultsOf(sheet, rules, indexes)),
      },
    ],
  };
}

function sarifRule({ id, title, why, basis, whenNotToUse, noFix, severity, groupTitle }: RuleText): SarifRule {
  const help = [basis && `依据：${basis}`, whenNotToUse && `不适用：${whenNotToUse}`, noFix && `不自动修改：${noFix}`];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why || title },
    help: { text: [why || title, ...help].filter((line) => line !== undefined && line !== '').join('\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { category: groupTitle },
  };
}

function resultsOf(
  sheet: CheckedSheet,
  rules: RuleTexts,
  indexes: ReadonlyMap<string, number>,
): readonly SarifResult[] {
  const { findings, ignored } = sheet.report;
  const result = (finding: Finding, ignore?: Ignore) => sarifResult({ sheet, finding, ignore, rules, indexes });
  return [...findings.map((finding) => result(finding)), ...ignored.map((item) => result(item.finding, item.ignore))];
}

interface ResultParts {
  readonly sheet: CheckedSheet;
  readonly finding: Finding;
  readonly ignore: Ignore | undefined;
  readonly rules: RuleTexts;
  readonly indexes: ReadonlyMap<string, number>;
}

/** Every result says whether it is suppressed: where one does, all have to. */
function sarifResult({ sheet, finding, ignore, rules, indexes }: ResultParts): SarifResult {
  const { rule, severity, at, message, original, fingerprint } = finding;
  const ruleIndex = indexes.get(rule);
  const advice = adviceOf(finding, rules);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: `${titleOf(finding, rules)}：${message}` },
    locations: [cellLocation(sheet, at, original)],
    partialFingerprints: { 'zrbFinding/v1': fingerprint },
    suppressions: ignore ? [suppression(ignore)] : [],
    properties: { address: a1Range(at), sheet: sheet.sheet, original, ...(advice !== '' && { advice }) },
  };
}

/** The verdict lies in the workbook itself. */
function suppression({ reason, on }: Ignore) {
  return { kind: 'inSource' as const, status: 'accepted' as const, justification: reason, properties: { on } };
}

/** A cell for programs that know lines of text only: the sheet's row is the line, its column the column. */
function cellLocation(sheet: CheckedSheet, at: CellRange, original: string): SarifLocation {
  const address = a1Range(at);
  return {
    physicalLocation: {
      artifactLocation: { uri: artifactUri(sheet.file) },
      region: {
        startLine: at.top + 1,
        startColumn: at.left + 1,
        endLine: at.bottom + 1,
        endColumn: at.right + 2,
        ...(original !== '' && { snippet: { text: original } }),
        properties: { address },
      },
    },
    logicalLocations: [{ name: address, fullyQualifiedName: `${sheet.sheet}!${address}`, kind: 'cell' }],
  };
}

function sheetLocation({ file, sheet }: CheckedSheet): SarifLocation {
  return {
    physicalLocation: { artifactLocation: { uri: artifactUri(file) } },
    logicalLocations: [{ name: sheet, fullyQualifiedName: sheet, kind: 'sheet' }],
  };
}

function notRunNotifications(
  sheet: CheckedSheet,
  rules: RuleTexts,
  indexes: ReadonlyMap<string, number>,
): readonly SarifNotification[] {
  return sheet.report.rulesNotRun.map(({ rule, because }) => {
    const index = indexes.get(rule);
    return {
      level: 'note',
      message: { text: `规则「${titleOf({ rule }, rules)}」未运行：${because}。` },
      locations: [sheetLocation(sheet)],
      associatedRule: { id: rule, ...(index !== undefined && { index }) },
    };
  });
}

function uncheckedNotification({ file, because }: UncheckedFile): SarifNotification {
  const locations = [{ physicalLocation: { artifactLocation: { uri: artifactUri(file) } } }];
  return { level: 'error', message: { text: because }, locations };
}
