/** The part of SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format) that a check is told in. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

/** SARIF's names for severities; 提示 is a `note`. */
export type SarifLevel = 'error' | 'warning' | 'note';

interface Message {
  readonly text: string;
}

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly fullName: string;
      readonly language: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly language: string;
  readonly columnKind: 'utf16CodeUnits';
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly SarifNotification[];
    readonly toolConfigurationNotifications: readonly SarifNotification[];
  }[];
  readonly results: readonly SarifResult[];
}

/** A reportingDescriptor. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly category: string };
}

/** A place: the file with a region, and the cell or sheet by name. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    /** Counted from 1; `endColumn` is the column after the last one. */
    readonly region?: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly snippet?: Message;
      readonly properties: { readonly address: string };
    };
  };
  readonly logicalLocations?: readonly {
    readonly name: string;
    readonly fullyQualifiedName: string;
    readonly kind: string;
  }[];
}

/** Something about the run itself: a file or rule that was left out, and why. */
export interface SarifNotification {
  readonly level: SarifLevel;
  readonly message: Message;
  readonly locations: readonly SarifLocation[];
  readonly associatedRule?: { readonly id: string; readonly index?: number };
}

/** A finding; with `suppressions` an ignored one. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: SarifLevel;
  readonly message: Message;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly {
    readonly kind: 'inSource';
    readonly status: 'accepted';
    readonly justification: string;
    readonly properties: { readonly on: string };
  }[];
  readonly properties: {
    readonly address: string;
    readonly sheet: string;
    readonly original: string;
    readonly advice?: string;
  };
}
