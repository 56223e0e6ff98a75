/*
 * The page for an Excel that cannot run the add-in. ES5 on purpose and never compiled: it must also work in
 * Internet Explorer's webview. It says what it has found and offers it for copying; no text of any sheet is in it.
 */
(function () {
  'use strict';

  var REQUIRED = '1.13';

  function byId(id) {
    return document.getElementById(id);
  }

  function write(id, text) {
    byId(id).textContent = text;
  }

  /* The newest ExcelApi set this Excel knows, '' where it cannot tell. */
  function newestSet(office) {
    var requirements = office.context && office.context.requirements;
    if (!requirements) return '';
    for (var minor = 21; minor >= 1; minor -= 1) {
      if (requirements.isSetSupported('ExcelApi', '1.' + minor)) return '1.' + minor;
    }
    return '';
  }

  function describeBrowser(agent) {
    if (/Trident|MSIE/.test(agent)) return 'Internet Explorer 内核';
    if (/Edge\//.test(agent)) return '旧版 Edge 内核';
    return '';
  }

  function show(host) {
    var browser = describeBrowser(navigator.userAgent);
    var found = [];
    if (!host.name) found.push('没有连接到 Excel');
    if (host.version) found.push('Excel ' + host.version);
    if (host.newest) found.push('ExcelApi ' + host.newest + '，需要 ' + REQUIRED);
    if (browser) found.push(browser);
    write('detected', '检测到：' + found.join('；') + '。');
    byId('detected').hidden = false;
    byId('diagnostics').value = [
      'host: ' + (host.name || 'none'),
      'platform: ' + (host.platform || 'unknown'),
      'version: ' + (host.version || 'unknown'),
      'ExcelApi: ' + (host.newest || 'unknown') + ' (required ' + REQUIRED + ')',
      'browser: ' + navigator.userAgent,
    ].join('\n');
  }

  function read(info) {
    var office = window.Office;
    var diagnostics = (office.context && office.context.diagnostics) || {};
    var isInHost = Boolean(info && info.host);
    show({
      name: isInHost ? String(info.host) : '',
      platform: isInHost ? String(info.platform) : '',
      version: isInHost && diagnostics.version ? String(diagnostics.version) : '',
      newest: isInHost ? newestSet(office) : '',
    });
  }

  byId('copy').onclick = function () {
    byId('diagnostics').select();
    var isCopied = document.execCommand('copy');
    write('copied', isCopied ? '已复制。' : '请按 Ctrl+C 复制。');
  };

  show({});
  /* office.js tells Excel that the page is alive; without it Excel puts its own error over this one. */
  if (window.Office && window.Office.onReady) window.Office.onReady(read);
})();
