import { requestedFile, responseHeaders } from '../../scripts/serve/static-files';

test.each([
  ['/', '/dist/taskpane.html'],
  ['/taskpane.html?do=check&_host_Info=Excel', '/dist/taskpane.html'],
  ['/office-js/zh-cn/office_strings.js', '/dist/office-js/zh-cn/office_strings.js'],
  ['/a%20b.js', '/dist/a b.js'],
])('%s is %s', (address, file) => {
  expect(requestedFile('/dist', address)).toBe(file);
});

test.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/%2e%2e%2f%2e%2e%2fetc/passwd', '/%00', '/%ff', '//'])(
  '%s never leaves the folder',
  (address) => {
    const file = requestedFile('/dist', address);
    expect(file === undefined || file.startsWith('/dist/')).toBe(true);
  },
);

test('pages are asked for anew, icons and scripts may be kept', () => {
  expect(responseHeaders('/dist/taskpane.html')).toMatchObject({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  expect(responseHeaders('/dist/assets/check-16.PNG')).toMatchObject({
    'Content-Type': 'image/png',
    'Cache-Control': 'max-age=3600',
  });
});
