/** Why the rules of preset 六明确 ask for a column to be filled. */
export const SIX_CLEAR_BASIS =
  '甘政发〔2022〕9号要求工作目标、具体措施、责任领导、实施机构、具体责任人、完成时限「六明确」。';

/** When those rules are silent. */
export const SIX_CLEAR_LIMITS =
  '只在「六明确」和「严格」方案下检查；与上一行合并、或空着表示「同上」的单元格算已经填写。';
