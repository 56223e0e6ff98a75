/** Departments of provinces (厅) and other bodies only a province has: bodies of their own, because a city's sheet names both. */
export const PROVINCIAL_BODIES = `
教育厅
科学技术厅 科技厅
工业和信息化厅 工信厅 工业信息化厅
经济和信息化厅 经信厅
公安厅
民政厅
司法厅
财政厅
人力资源和社会保障厅 人力资源社会保障厅 人社厅
自然资源厅 / 国土资源厅=国土厅@-2018
生态环境厅 / 环境保护厅=环保厅@-2018
住房和城乡建设厅 住房城乡建设厅 住建厅 / 建设厅@-2009
交通运输厅 交通厅
水利厅
农业农村厅 / 农业厅@-2018 农牧厅@-2018
商务厅
文化和旅游厅 文旅厅 文化旅游厅 / 文化厅@-2018
旅游和文化广电体育厅 旅文厅
退役军人事务厅 退役军人厅
应急管理厅 应急厅
审计厅
国家安全厅 国安厅 安全厅
卫生健康厅 / 卫生厅@-2014
`;
