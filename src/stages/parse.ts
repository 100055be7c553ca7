import { ClaimError } from '../ground/errors.js';
import { plainCopy } from '../ground/plain-data.js';
import { type Claim, type ClaimLine, claim as claimSchema, type QuoteRequest, quoteRequest } from '../model/claim.js';
import { KNOWN_DETAILS } from '../model/details.js';
import { QUOTED } from '../model/quoted.js';
import { withoutNulls } from '../model/without-nulls.js';
import { makeIssue, toIssues } from '../words/issues.js';
import { checkClaim } from './check-claim.js';
import { readPlainClaim } from './read-plain-claim.js';
import { isSealedClaim, sealClaim } from './seal-claim.js';

/**
 * Reads a claim without deciding it: what `adjudicate` accepts comes back as a copy of its own, frozen, which neither
 * `adjudicate` nor this function checks again. Throws ClaimError for anything else.
 *
 * @zh 按 adjudicate 的要求读取清单而不审核；合格者返回一份独立的只读副本，此后审核时不再重复检查；否则抛出 ClaimError。
 * @param value plain data, as JSON.parse gives it
 * @throws ClaimError with every fault and its path
 */
export function parseClaim(value: unknown): Claim {
  return sealClaim(readClaim(value));
}

/**
 * As `parseClaim`, but the copy is not frozen: nobody else ever sees it.
 * @throws ClaimError with every fault and its path
 */
export function readClaim(value: unknown): Claim {
  if (isSealedClaim(value)) return value;
  return readable(() => {
    const plain = readPlainClaim(value);
    if (plain !== null) return plain;
    const given = withoutNulls(claimSchema, value);
    const parsed = claimSchema.safeParse(given, { reportInput: true });
    const issues = [...(parsed.error?.issues.flatMap(toIssues) ?? []), ...checkClaim(given)];
    if (!parsed.success || issues.length > 0) throw new ClaimError(issues);
    return withOwnDetails(parsed.data);
  });
}

/** Copies details that no schema knows, so that the caller cannot change them later. */
function ownDetails(line: ClaimLine): ClaimLine {
  const foreign = Object.keys(line.details ?? {}).filter((name) => !Object.hasOwn(KNOWN_DETAILS, name));
  if (foreign.length === 0) return line;
  const copies = foreign.map((name) => [name, plainCopy(line.details?.[name])]);
  return { ...line, details: { ...line.details, ...Object.fromEntries(copies) } };
}

function withOwnDetails(claim: Claim): Claim {
  const history = claim.history?.map(ownDetails);
  return { ...claim, lines: claim.lines.map(ownDetails), ...(history === undefined ? {} : { history }) };
}

/**
 * Reads the request of a quote into a claim whose last line is the one asked about.
 * @throws ClaimError with every fault, paths as in the request
 */
export function parseQuote(value: unknown): Claim {
  return readable(() => {
    const parsed = quoteRequest.safeParse(withoutNulls(quoteRequest, value), { reportInput: true });
    const shape = parsed.error?.issues.flatMap(toIssues) ?? [];
    if (!parsed.success) throw new ClaimError(shape);
    const claim = claimOf(parsed.data);
    const last = claim.lines.length - 1;
    const issues = checkClaim(claim).map((issue) => {
      const [list, i, ...rest] = issue.path;
      if (list !== 'lines') return issue;
      if (issue.code === 'duplicate-id' && i === last) return makeIssue(['beside'], 'reserved');
      return { ...issue, path: i === last ? ['line', ...rest] : ['beside', i ?? 0, ...rest] };
    });
    if (issues.length > 0) throw new ClaimError(issues);
    return withOwnDetails(claim);
  });
}

function claimOf({ line, beside = [], ...rest }: QuoteRequest): Claim {
  return { ...rest, id: QUOTED, lines: [...beside, { ...line, id: QUOTED }] };
}

/** A value that throws when it is read (accessors, proxies) is a fault of the claim too. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ClaimError) throw error;
    throw new ClaimError([makeIssue([], 'not-json')]);
  }
}
