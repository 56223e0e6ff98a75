export type { CheckProgress, CheckReport, RuleNotRun } from '../findings/check-report';
