import Router from '@koa/router';
import type { Context } from 'koa';
import { z } from 'zod';
import type { ErrorCode } from '../../domain/error-codes';
import type { PartnerScope } from '../../domain/partner/scopes';
import { may, type StaffAction } from '../../domain/staff/roles';
import { type FieldProblem, fieldProblemWords } from '../../domain/verification/field-problems';
import { chooseLanguage, type Language } from '../../domain/words';
import type { Deps } from '../deps';
import { type PartnerCaller, partnerOf } from '../partner/partner-of';
import { type BadField, invalidInput, Refusal } from './refusal';
import { type Person, personOf, type StaffMember, staffOf } from './who';

/** Whom a route serves; it decides what its handler gets to know about the caller. */
type Who = 'anyone' | 'person' | 'staff' | 'person-or-staff' | 'partner';

interface Caller {
  anyone: object;
  person: { person: Person };
  staff: { staff: StaffMember };
  'person-or-staff': { person: Person; staff?: undefined } | { staff: StaffMember; person?: undefined };
  partner: { partner: PartnerCaller };
}

/** What an answer may be that is no JSON. */
export const fileTypes = { jpeg: 'image/jpeg', pdf: 'application/pdf' } as const;

interface Answer {
  status: number;
  body?: unknown;
}

type Request<W extends Who, P, Q, B> = Caller[W] & {
  deps: Deps;
  params: P;
  query: Q;
  body: B;
  language: Language;
  /** For the few routes that stream or need a header. */
  ctx: Context;
};

/**
 * One declaration per route: it guards who may call, what comes in and what goes out, and the OpenAPI document is
 * made from it. What the answer's schema does not name is dropped, so nothing leaves by accident.
 */
export interface RouteOf<W extends Who, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  tag: string;
  summary: string;
  who: W;
  /** What a member of staff must be allowed to do. */
  may?: StaffAction;
  /** What a partner's key must be good for; a route for partners names one. */
  scope?: PartnerScope;
  /** Open also to staff who must first choose a password or enrol a code: it is how they do so. */
  settingUp?: true;
  params?: P;
  query?: Q;
  body?: B;
  /** What the rules say of a body whose shape may be wrong elsewhere, so that one answer names each bad field. */
  rules?(body: unknown, deps: Deps): BadField[];
  /** A body that is not JSON, described for the document; the handler reads it. */
  multipart?: z.ZodType;
  idempotent?: boolean;
  /** Schema by status; `null` has no body; or the kind of file that it is. */
  answers: Record<number, z.ZodType | null | keyof typeof fileTypes>;
  refusals: ErrorCode[];
  handle(request: Request<W, z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer> | Answer;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes forgets what each of them takes
export type AnyRoute = RouteOf<any, any, any, any>;

/** Declares a route; only here so that TypeScript infers the handler's input from the schemas. */
export function route<
  W extends Who,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(declaration: RouteOf<W, P, Q, B>): AnyRoute {
  return declaration;
}

/** Mounts declared routes. */
export function mount(routes: readonly AnyRoute[], deps: Deps): Router {
  const router = new Router();
  for (const declared of routes) {
    router[declared.method](declared.path, async (ctx) => {
      ctx.state.route = declared.path;
      const caller = await identify(declared, ctx, deps);
      const answer = await declared.handle({
        ...caller,
        deps,
        params: check(declared.params, ctx.params, 'params'),
        query: check(declared.query, ctx.query, 'query'),
        body: check(declared.body, readBody(declared, ctx), 'body', (body) => declared.rules?.(body, deps) ?? []),
        language: chooseLanguage(ctx.get('Accept-Language')),
        ctx,
      });
      send(ctx, declared, answer);
    });
  }
  return router;
}

const refusalUntil = { password: 'password_change_needed', code: 'enrolment_needed' } as const;

async function identify(declared: AnyRoute, ctx: Context, deps: Deps): Promise<object> {
  if (declared.who === 'anyone') return {};
  if (declared.who === 'partner') return { partner: await partnerOf(deps, ctx.get('X-Api-Key'), declared.scope) };
  const person = declared.who === 'staff' ? undefined : await personOf(ctx, deps);
  if (person) return { person };
  const staff = declared.who === 'person' ? undefined : await staffOf(ctx, deps);
  if (!staff) throw new Refusal('sign_in_required', { headers: { 'WWW-Authenticate': 'Bearer' } });
  if (staff.needs && !declared.settingUp) throw new Refusal(refusalUntil[staff.needs]);
  if (declared.may && !may(staff.role, declared.may)) throw new Refusal('not_allowed');
  return { staff };
}

function readBody(declared: AnyRoute, ctx: Context): unknown {
  if (!declared.body) return undefined;
  const { body, rawBody } = ctx.request as { body?: unknown; rawBody?: string };
  const sent = ctx.get('Transfer-Encoding') !== '' || Number(ctx.get('Content-Length') || 0) > 0;
  if (rawBody === undefined && sent) {
    throw new Refusal('unsupported_media_type', { values: { expected: 'application/json' } });
  }
  return body ?? {};
}

function check<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  where: 'params' | 'query' | 'body',
  rules: (value: unknown) => BadField[] = () => [],
): z.output<S> {
  if (!schema) return undefined as z.output<S>;
  const parsed = schema.safeParse(value, { reportInput: true });
  // An id that has not the shape of one names nothing.
  if (!parsed.success && where === 'params') throw new Refusal('not_found');
  const bad = parsed.success ? [] : parsed.error.issues.flatMap(badFields);
  const ruled = rules(value).filter(({ path }) => bad.every((field) => field.path !== path));
  if (parsed.success && ruled.length === 0) return parsed.data;
  throw invalidInput(inOrder(schema, [...bad, ...ruled]));
}

/** As the schema lists them, which is the order of the form; what it does not know comes last. */
function inOrder(schema: z.ZodType, fields: BadField[]): BadField[] {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const place = ({ path }: BadField) => {
    const index = known.indexOf(path.split('.')[0] ?? '');
    return index === -1 ? known.length : index;
  };
  return [...fields].sort((one, other) => place(one) - place(other));
}

/** A schema may name a code of the catalogue as its message; anything else is missing or malformed. */
function badFields(issue: z.core.$ZodIssue): BadField[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'unknown_field' }));
  }
  return [{ path: issue.path.join('.'), code: problemOf(issue) }];
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (Object.hasOwn(fieldProblemWords, issue.message)) return issue.message as FieldProblem;
  if (issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')) return 'too_long';
  return issue.input === undefined ? 'missing' : 'malformed';
}

function send(ctx: Context, declared: AnyRoute, answer: Answer): void {
  const schema = declared.answers[answer.status];
  if (schema === undefined)
    throw new Error(`${declared.method} ${declared.path} answered an undeclared ${answer.status}`);
  ctx.set('Cache-Control', 'no-store');
  if (typeof schema === 'string') ctx.type = fileTypes[schema];
  ctx.body = schema === null || typeof schema === 'string' ? (answer.body ?? null) : schema.parse(answer.body);
  ctx.status = answer.status;
}
