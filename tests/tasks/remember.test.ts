import { remember } from '../../src/tasks/remember';

test('each text is read once, also where nothing comes of it', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  expect(['市财政局', '', '市财政局', ''].map(lengthOf)).toEqual([4, undefined, 4, undefined]);
  expect(asked).toEqual(['市财政局', '']);
});
