export const lease = {
  held: '由您审核，剩余 {time}',
  soon: '领取即将到期，剩余 {time}',
  renew: '继续审核',
  renewFailed: '延长领取没有成功，请检查网络',
  lapsedTitle: '这一单已不在您手上',
  lapsed: '领取已到期，或已放回队列。可以重新领取，已写的拒绝内容会为您保留',
  takenOver: '{username} 正在审核这一单。请领取下一单',
} as const;

export const disclosure = {
  title: '显示完整信息',
  lead: '填写的和照片上识别到的内容将完整显示，这次查看会记入操作日志',
  reason: '查看原因',
  reasonMissing: '请选择或填写查看原因',
  other: '其他原因',
  otherWords: '请写明原因',
  confirm: '显示',
  cancel: '取消',
} as const;
