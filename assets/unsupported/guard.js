/*
 * Runs before everything else on taskpane.html. Internet Explorer's and the first Edge's webviews cannot even parse
 * the add-in, which would leave a blank pane: they are sent to the static page. ES5 on purpose, never compiled.
 */
(function () {
  'use strict';
  var isModern = typeof Promise === 'function' && typeof Promise.allSettled === 'function';
  if (!isModern) window.location.replace('unsupported.html' + window.location.search);
})();
