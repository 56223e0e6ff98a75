/** The screens nobody sees before having pressed something: a script of their own (see lazy-screens.ts). */
export { ActivityScreen } from './activity-screen';
export { CheckedScreen } from './checked-screen';
export { NoTableScreen } from './no-table-screen';
export { RecognitionScreen } from './recognition-screen';
