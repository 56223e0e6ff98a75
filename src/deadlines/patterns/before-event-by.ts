import { type DeadlinePattern, sticky } from '../pattern';
import { readAmount } from '../periods';
import { AMOUNT } from '../words';

export const beforeEventBy: DeadlinePattern = {
  id: 'before-event-by',
  title: '某事之前若干天',
  cue: /前/,
  pattern: sticky(`(?:(?:在|于)?((?:[^,;。:、\\d每前]{2,30}|会)(?:之前|以前|前))|(提前))(${AMOUNT})(?:之内|以内|内)?`),
  read: ([, event, ahead, amountText = '']) => {
    const amount = readAmount(amountText);
    return amount && { kind: 'relative', trigger: event ?? ahead ?? '', ...amount, isFromIssue: false };
  },
  examples: [
    ['会议召开前3个工作日', '「会议召开前」3 个工作日内'],
    ['会前3天', '「会前」3 日内'],
    ['提前5个工作日', '「提前」5 个工作日内'],
  ],
  nearMisses: ['会议召开前', '3个工作日'],
};
