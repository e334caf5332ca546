import { may, type Role, roles, type StaffAction, staffActions } from '../../../domain/staff/roles';

const table: Record<Role, Record<StaffAction, boolean>> = {
  agent: {
    'case.list': true,
    'case.claim': true,
    'case.decide': true,
    'case.settle': false,
    'case.confirm': false,
    'case.correct': false,
    'case.arbitrate': false,
    'case.disclose': true,
    'photo.view': true,
    'clearing.assist': true,
    'report.settle': false,
    'figures.read': false,
    'agreement.read': false,
    'audit.read': false,
    'staff.manage': false,
    'message.resend': false,
    'partner.manage': false,
  },
  senior: {
    'case.list': true,
    'case.claim': true,
    'case.decide': true,
    'case.settle': true,
    'case.confirm': true,
    'case.correct': true,
    'case.arbitrate': true,
    'case.disclose': true,
    'photo.view': true,
    'clearing.assist': true,
    'report.settle': true,
    'figures.read': true,
    'agreement.read': true,
    'audit.read': false,
    'staff.manage': false,
    'message.resend': false,
    'partner.manage': false,
  },
  auditor: {
    'case.list': true,
    'case.claim': false,
    'case.decide': false,
    'case.settle': false,
    'case.confirm': false,
    'case.correct': false,
    'case.arbitrate': false,
    'case.disclose': false,
    'photo.view': false,
    'clearing.assist': false,
    'report.settle': false,
    'figures.read': true,
    'agreement.read': true,
    'audit.read': true,
    'staff.manage': false,
    'message.resend': false,
    'partner.manage': false,
  },
  admin: {
    'case.list': false,
    'case.claim': false,
    'case.decide': false,
    'case.settle': false,
    'case.confirm': false,
    'case.correct': false,
    'case.arbitrate': false,
    'case.disclose': false,
    'photo.view': false,
    'clearing.assist': false,
    'report.settle': false,
    'figures.read': true,
    'agreement.read': false,
    'audit.read': true,
    'staff.manage': true,
    'message.resend': true,
    'partner.manage': true,
  },
};

describe('R16 what each role may do', () => {
  test.each(roles.flatMap((role) => staffActions.map((action) => [role, action] as const)))(
    'R16 %s, %s',
    (role, action) => {
      expect(may(role, action)).toBe(table[role][action]);
    },
  );

  test('R15 whoever decides cases cannot read the log of it, and whoever reads the log decides nothing', () => {
    for (const role of roles) expect(may(role, 'case.decide') && may(role, 'audit.read')).toBe(false);
  });

  test('R16 staff accounts are looked after by someone who sees no case and no person, and reading roles change nothing', () => {
    for (const role of roles) expect(may(role, 'staff.manage') && may(role, 'case.list')).toBe(false);
    for (const action of staffActions.filter((one) => may('auditor', one))) expect(action).toMatch(/\.(list|read)$/);
  });

  test('R15 only who may hold a case sees a photo or an unmasked number', () => {
    for (const role of roles) {
      if (may(role, 'photo.view') || may(role, 'case.disclose')) expect(may(role, 'case.claim')).toBe(true);
    }
  });
});
