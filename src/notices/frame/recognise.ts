const DAY = String.raw`(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日`;
/** Words of the page that came into the line of the date: 「来源：青溪县人民政府」. */
const PAGE_WORDS = '(?: ?(?:来源|责任编辑|编辑|作者|附件下载|打印|关闭)[^。;]{0,40})?';
const DATE_LINE = new RegExp(
  `^\\(?(?:成文日期:|发布日期:|日期:)?(?:${DAY}|(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2})\\)?${PAGE_WORDS}$`,
);
const MAX_DATE_LINE = 60;
const UNIT_AND_DATE = new RegExp(`^([^,;。:]{2,40}?)${DAY}${PAGE_WORDS}$`);
const PRINTED_AT_END = new RegExp(`${DAY}\\s?(?:印发|印制|印)$`);
const PRINTED = new RegExp(`^[^,;。]{0,60}${DAY}\\s?(?:印发|印制|印)$`);

const NUMBER =
  /^(?:\(?文号:)?[\p{Script=Han}()]{0,20}[〔[(【]\d{4}[〕\])】](?:第)?\d{1,5}[号期]\)?(?: ?签发人:.{2,20})?$/u;
const LABELLED_HEAD =
  /^(?:签发人|紧急程度|密级|保密期限|缓急|份号|特急|加急|平急|内部资料|公开方式|公开类别|\(?(?:总)?第\d{1,4}期\)?)(?:[:]|$|[^,。;]{0,16}$)/;
const RED_HEAD = /^[^,。;:]{4,40}文件$/;
const PART_OF_TITLE = /^[^,。;:!?]{2,60}$/;
const TITLE_END =
  /(?:通知|意见|方案|要点|办法|决定|规定|公告|通告|计划|清单|细则|报告|函|批复|规划|措施|制度|任务|分工|安排|表|台账|目标|纲要|指南|预案|责任书|通报|纪要|指引|规程|条例|工作|行动)(?:》)?(?:的通知|的函)?(?:\([^()]{1,16}\))?$/;

const UNIT_END =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|党委|党组|支部|工委|纪委|党工委|局|厅|部|委|办|署|公司|集团|大学|学院|学校|中学|小学|医院|中心|小组|指挥部|联席会议|协会|工会|团委|妇联|联合会|银行|支行|总队|支队|大队|院|处|科|所|站|街道|镇|乡|村)(?:\([^()]{1,12}\))?$/;

const ADDRESSEES =
  /(?:^(?:各|市|县|区|省|局|委|校|院|公司|集团)|[、,]各|人民政府|部门|单位|委员会|局|办|公司|学院|学校|党委|支部|机构|院|处|镇|街道|部|科室|小组|中心|同志|企业|所|站)/;
const NO_ADDRESSEES = /如下|通知|要求|[是为]:$|要点|包括|内容|[一二三四五六七八九十]是|责任单位|牵头/;
const MAX_ADDRESSEES = 400;

/** A date alone in its line. */
export function isDateLine(text: string): boolean {
  return text.length <= MAX_DATE_LINE && DATE_LINE.test(text);
}

/** 「某县人民政府办公室2026年3月2日」 */
export function isUnitAndDate(text: string): boolean {
  const match = text.length <= 60 ? UNIT_AND_DATE.exec(text) : null;
  return match !== null && UNIT_END.test(match[1] ?? '');
}

/** A short line that names whoever signs. */
export function isSigningUnit(text: string): boolean {
  return text.length <= 40 && PART_OF_TITLE.test(text) && UNIT_END.test(text);
}

/** 「某政办发〔2026〕3号」 */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 50 && NUMBER.test(text);
}

/** 「签发人：…」, 「特急」. */
export function isLabelledHead(text: string): boolean {
  return text.length <= 30 && LABELLED_HEAD.test(text);
}

/** A line that may be one of a title's. */
export function isTitleLine(text: string): boolean {
  return RED_HEAD.test(text) || PART_OF_TITLE.test(text.replace(/《[^《》]{1,60}》/g, '某'));
}

/** A line that may be a whole title, or end one: 「……实施方案」. */
export function endsTitle(text: string): boolean {
  return isTitleLine(text) && TITLE_END.test(text);
}

/** 主送: 「各县（市、区）人民政府，市政府各部门：」 */
export function isAddressees(text: string): boolean {
  return (
    text.length <= MAX_ADDRESSEES &&
    text.endsWith(':') &&
    !/[。;!?]/.test(text) &&
    ADDRESSEES.test(text) &&
    !NO_ADDRESSEES.test(text)
  );
}

/** 「某办公室 2026年3月2日印发」, also at the end of other words of the imprint. */
export function endsPrinted(text: string): boolean {
  return PRINTED_AT_END.test(text);
}

/** 「抄送：…」, 「某办公室 2026年3月2日印发」, 「（共印50份）」. */
export function isImprint(text: string): boolean {
  return (
    text.length <= 400 &&
    (/^(?:抄送|抄报|抄发|分送|印送|主送|发送|报送|主题词|校对|打字|印发机关)[:]/.test(text) ||
      /^(?:出席|列席|参会|参加|请假|缺席|主持|记录|整理)(?:人员|单位|人)?[:]/.test(text) ||
      PRINTED.test(text) ||
      /^\(?共印.{1,6}份\)?$/.test(text))
  );
}

/** 「联系人：…」, 「邮箱：…」, also several in one bracket. */
export function isContact(text: string): boolean {
  return (
    text.length <= 160 &&
    /^\(?(?:[\p{Script=Han}()]{0,16}(?:联系人(?:及电话|及联系方式|、?电话)?|联系电话|联系方式|联系地址|联系处室|联系科室|咨询电话|监督电话|办公电话|举报电话|电话|传真|邮箱|电子邮件|邮政编码|邮编|通讯地址|通信地址|微信号|QQ群?)|e-?mail)(?:\([^()]{1,16}\))?[:]/iu.test(
      text,
    )
  );
}

/** 「（此件公开发布）」, 「（此页无正文）」, 「（盖章）」, 「未经许可，严禁转载。」 */
export function isSealRemark(text: string): boolean {
  if (text.length > 60) return false;
  return (
    /^\(?(?:此件|此页|本页|本文有删减|有删减|以下无正文|主动公开|依申请公开|不予公开|公开发布|盖章|公章|印章|信息公开选项)[^。]{0,40}\)?[。]?$/.test(
      text,
    ) || COPYING.test(text)
  );
}

/** Who may hand the document itself on. */
const COPYING =
  /^\(?(?:内部(?:资料|文件|材料)|未经[^,。;]{0,16}(?:许可|授权|同意|允许|批准))[,:]?(?:任何(?:单位|个人|单位和个人))?(?:严禁|不得|禁止|请勿|谢绝)[^。;]{0,12}(?:转载|复制|外传|传播|翻印|扩散|抄录|引用|摘编|外泄|泄露)[^。;]{0,12}\)?[。!]?$/;

/** 「附件」, 「附件2」, 「附件3：」 above the body of an attachment. */
export function isAttachmentMark(text: string): boolean {
  return /^附(?:件|表|录)?[\d一二三四五六七八九十]{0,2}(?:-\d{1,2})?[:]?$/.test(text) && text !== '附';
}

/** 「附件：1.……」: the list of attachments at the end of a notice. */
export function isAttachmentList(text: string): boolean {
  return (
    text.length <= 200 &&
    /^附(?:[:]|(?:件|表|录)[\d一二三四五六七八九十]{0,2}(?:[:.、]|\s)?)[^,。;]{2,}/.test(text) &&
    !/^附件(?:所列|要求|中)/.test(text)
  );
}

/** 「·关于印发某某方案的通知.pdf」: a file that a page offers. */
export function isFileName(text: string): boolean {
  return (
    text.length <= 160 &&
    /^[^。;]{2,140}\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar)(?: ?\([^()]{1,20}\))?$/i.test(text)
  );
}

/** 「注：…」, 「说明：…」 */
export function isNote(text: string): boolean {
  return /^\(?(?:注|备注|说明|填表说明|填报说明|注释)(?:[:]|\d)/.test(text);
}

/** 「特此通知。」 */
export function isSetPhrase(text: string): boolean {
  return text.length <= 20 && /^(?:特此|专此|此复|此致|以上.{0,8}特此)/.test(text);
}

/** 「整改措施：」 with nothing behind it: it only binds an item to its parts. */
export function isBindingLabel(text: string): boolean {
  return /^(?:(?:具体|主要|工作|整改|重点|推进|落实|年度|实施|治理|保障|目标|任务|阶段){0,2}(?:措施|任务|举措|内容|做法|步骤|事项)):$/.test(
    text,
  );
}

/** What stands below the words of a document: its attachments, remarks and 版记. */
export function isFixedEnd(text: string): boolean {
  return (
    isImprint(text) ||
    isContact(text) ||
    isSealRemark(text) ||
    isAttachmentMark(text) ||
    isAttachmentList(text) ||
    isFileName(text)
  );
}
