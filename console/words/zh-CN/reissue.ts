export const reissue = {
  lead: '对照凭证照片：是派出所出具的原件、写的是本人、日期与填写的一致',
  remote: '交通不便地区',
  isRemote: '是，多给 30 天',
  isNotRemote: '不是',
  heldOpenUntil: '通过后，宽限期延长至',
  card: '实名证件的有效期',
  cardPhoto: '实名时 · {photo}',
  approvalTitle: '确认通过换证凭证？',
  approvalLead: '{person} 的证件到期后，支付等服务在延长的宽限期内照常使用，并告知本人',
  approvalConfirm: '通过并延长',
  refusedTitle: '换证凭证未通过',
} as const;
