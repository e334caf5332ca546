import type { JudgedPrecondition } from '../../domain/clearing/preconditions';
import { type ErrorCode, errorCodes } from '../../domain/error-codes';
import type { FieldProblem } from '../../domain/verification/field-problems';

export interface BadField {
  path: string;
  code: FieldProblem;
}

interface Details {
  fields?: BadField[];
  /** Fills the `{holes}` of the code's words. */
  values?: Record<string, string | number>;
  /** With `preconditions_unmet`: those that are unmet or not known. */
  preconditions?: readonly JudgedPrecondition[];
  headers?: Record<string, string>;
}

/** An answer that says no, by a code of the catalogue. Everything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(code);
    this.status = errorCodes[code].status;
  }
}

/** `422 invalid_input` that names each bad field. */
export function invalidInput(fields: BadField[]): Refusal {
  return new Refusal('invalid_input', { fields });
}

/** Refuses with a code unless the rule holds, so that rules read as a flat list. */
export function assertThat(rule: unknown, code: ErrorCode): asserts rule {
  if (!rule) throw new Refusal(code);
}
