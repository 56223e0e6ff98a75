/** The screens nobody sees before having pressed something: a script of their own (see lazy-screens.ts). */
export { ActivityScreen } from './activity-screen';
export { CheckedScreen } from './checked-screen';
export { EnrichTab } from './enrich-tab';
export { NoTableScreen } from './no-table-screen';
export { NoticeView } from './notices';
export { RecognitionScreen } from './recognition-screen';
export { SummaryTab } from './summary-tab';
