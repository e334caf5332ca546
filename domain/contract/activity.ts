import type { ActivityDoer, ActivityKind } from '../activity/activity-kinds';
import type { ReportFinding, ReportStatus } from '../activity/report-states';
import type { PendingRequest } from '../clearing/precondition';
import type { Instant } from './instant';

/** Something that happened to an account (R29). */
export interface Activity {
  id: string;
  at: Instant;
  kind: ActivityKind;
  title: string;
  by: ActivityDoer;
  /** Where whoever was signed in was; `null` for what others did. */
  place: { device: string; network: string | null; region: string | null } | null;
}

/** POST /v1/activity/:id/report */
export interface ActivityReport {
  id: string;
  /** What was reported. */
  activityId: string;
  status: ReportStatus;
  /** The status in words. */
  words: string;
  reportedAt: Instant;
  decidedAt: Instant | null;
}

/** GET /v1/activity: what happened to the caller's account, newest first. */
export interface ActivityPage {
  activities: (Activity & { report: ActivityReport | null })[];
  /** Since when the account is frozen; `null` where it is not. */
  frozenSince: Instant | null;
  next: string | null;
}

/** A report as a senior sees it: what was reported, and what else happened lately. */
export interface ReportForStaff extends ActivityReport {
  accountId: string;
  /** By what a senior finds the person in the super-app and knows that it is the one; masked. */
  person: {
    hostId: string;
    maskedNickname: string;
    /** `null` where the account has no real name. */
    maskedName: string | null;
    /** `null` where it has none, or the host does not say. */
    phoneTail: string | null;
  };
  reported: Activity;
  /** The newest first. */
  lately: Activity[];
  /** What is under review, and stands in the way of finding a stranger. */
  pending: PendingRequest | null;
}

/** GET /v1/reports */
export interface ReportList {
  reports: ReportForStaff[];
}

/** POST /v1/reports/:id/finding */
export interface FindingInput {
  finding: ReportFinding;
  note: string;
}
