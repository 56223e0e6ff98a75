import { type DeadlinePattern, sticky } from '../pattern';

export const soon: DeadlinePattern = {
  id: 'soon',
  title: '及时、适时、尽快（没有写明日期）',
  cue: /[时期快早速紧机候步近]/,
  pattern: sticky(
    '(?:(?:及时|适时|实时|按时|按期|如期|随时)(?!性|间)|尽快|尽早|尽速|抓紧|择[机期]|适当时候|早日|近期内?(?!以来|目标|规划|[:(](?:\\d|到\\d))|近日内?|从快|从速|限期(?!内)|不定期|同步)',
  ),
  read: () => ({ kind: 'asap', isVague: true }),
  examples: [
    ['适时', '「适时」没有写明日期'],
    ['近期', '「近期」没有写明日期'],
    ['不定期', '「不定期」没有写明日期'],
  ],
  nearMisses: ['及时性', '规定时限', '近期目标', '近期（2016年）'],
};
