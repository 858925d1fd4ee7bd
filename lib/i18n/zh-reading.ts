/** Why a file could not be read. */
export const zhReading = {
  'read.empty': '文件是空的',
  'read.unknown-type': '认不出这是什么文件；能读 PDF、Word、Excel、网页、文本和 ZIP',
  'read.not-text': '文件内容不是文字（编码不明，或不是网页、文本）',
  'read.encrypted': '文件加了密码，没有读取',
  'read.damaged': '文件已损坏或不完整',
  'read.old-version': '文件的版本太旧（{version}），读不了；请用新版软件另存后再打开',
  'read.too-large': '文件太大（最多 {megabytes} MB）',
  'read.unpacks-too-large': '压缩文件展开后异常地大，没有读取',
  'read.nested-too-deep': '压缩文件里套的压缩文件层数太多，没有读取',
  'read.nothing-inside': '里面没有能读的文档',
  'read.cancelled': '已取消读取',
  'read.internal-error': '处理这个文件时程序出错：{detail}',
} as const;
