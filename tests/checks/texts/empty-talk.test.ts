import { isEmptyTalk } from '../../../src/checks/texts/empty-talk';

test.each([
  '进一步加强',
  '加大力度',
  '切实做好有关工作。',
  '1．认真抓好落实，确保取得实效。',
  '加强领导，强化措施，狠抓落实',
  '按要求落实',
  '持续推进',
])('「%s」 says nothing', (text) => {
  expect(isEmptyTalk(text)).toBe(true);
});

test.each([
  '',
  '进一步加强灌区渠系配套',
  '加大补植力度',
  '做好春季造林工作',
  '抓好落实，形成总结报告',
  '加强领导，成立工作专班',
  '持续推进，完成率达到90%',
  '按照《实施方案》要求落实',
  '按方案落实',
  '提高认识，每季度召开一次例会',
  '完成',
  '全年工作',
])('「%s」 says something, or is not for us to judge', (text) => {
  expect(isEmptyTalk(text)).toBe(false);
});
