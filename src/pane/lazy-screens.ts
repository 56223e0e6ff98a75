import { type ComponentType, lazy } from 'react';

/** Loads the screens that come later; asked for as soon as the pane stands, so that nobody waits for them. */
export function loadLaterScreens() {
  return import(/* webpackChunkName: "screens" */ './views/later-screens');
}

type Screens = Awaited<ReturnType<typeof loadLaterScreens>>;

/** One of those screens, to be drawn within a `Suspense`. */
function later<K extends keyof Screens>(name: K) {
  return lazy(async () => ({ default: (await loadLaterScreens())[name] as ComponentType<Parameters<Screens[K]>[0]> }));
}

export const ActivityScreen = later('ActivityScreen');
export const CheckedScreen = later('CheckedScreen');
export const EnrichTab = later('EnrichTab');
export const NoTableScreen = later('NoTableScreen');
export const NoticeView = later('NoticeView');
export const RecognitionScreen = later('RecognitionScreen');
export const SummaryTab = later('SummaryTab');

/** Asked for when its tab is opened. */
export const ImportTab = lazy(async () => ({
  default: (await import(/* webpackChunkName: "import" */ './views/import-tab')).ImportTab,
}));

/** Asked for when its tab is opened: most clerks never do. */
export const SettingsScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ './views/settings-screen')).SettingsScreen,
}));
