import { daysCounted, isDay } from '../ground/day.js';
import type { Issue, KeyPath } from '../ground/errors.js';
import { DEEPEST_VALUE, isObject, jsonFault } from '../ground/json.js';
import { KNOWN_DETAILS } from '../model/details.js';
import { reversedParts } from '../model/reversal.js';
import { makeIssue } from '../words/issues.js';
import { parentCircles } from './parent-circles.js';

type Loose = Readonly<Record<string, unknown>>;

interface FoundLine {
  readonly line: Loose;
  readonly path: KeyPath;
}

function linesAt(claim: Loose, key: string): FoundLine[] {
  const lines = claim[key];
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line: unknown, i) => (isObject(line) ? [{ line, path: [key, i] }] : []));
}

function checkIds(lines: readonly FoundLine[]): Issue[] {
  const seen = new Set<unknown>();
  return lines.flatMap(({ line: { id }, path }) => {
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return [makeIssue([...path, 'id'], 'duplicate-id', { id })];
    seen.add(id);
    return [];
  });
}

function checkParents(lines: readonly FoundLine[]): Issue[] {
  const byId = new Map(lines.map(({ line }) => [line['id'], line]));
  const circles = parentCircles(byId);
  return lines.flatMap(({ line, path }) => {
    const { id, parent } = line;
    if (typeof parent !== 'string') return [];
    const at = [...path, 'parent'];
    if (parent === id) return [makeIssue(at, 'own-parent')];
    const found = byId.get(parent);
    if (found === undefined) return [makeIssue(at, 'unknown-parent', { parent })];
    if (circles.has(line)) return [makeIssue(at, 'parent-circle', { parent })];
    return found['kind'] === 'consumable' ? [makeIssue(at, 'consumable-parent', { parent })] : [];
  });
}

function checkDays({ line: { date, endDate }, path }: FoundLine): Issue[] {
  if (typeof date !== 'string' || typeof endDate !== 'string' || !isDay(date) || !isDay(endDate)) return [];
  if (endDate < date) return [makeIssue([...path, 'endDate'], 'ends-before-it-begins')];
  return daysCounted(date, endDate) > 367 ? [makeIssue([...path, 'endDate'], 'too-long')] : [];
}

function checkNamed({ line, path }: FoundLine): Issue[] {
  return line['code'] === undefined && line['name'] === undefined ? [makeIssue(path, 'code-or-name')] : [];
}

/** A line that takes another back must be netted against it first, unless it is one of those that are never decided. */
function checkReversal({ line, path }: FoundLine): Issue[] {
  return reversedParts(line).map((part) => makeIssue([...path, ...part], 'reversal'));
}

/** A line may have details that no schema knows, but they must be JSON. */
function checkDetails({ line: { details }, path }: FoundLine): Issue[] {
  if (!isObject(details)) return [];
  return Object.entries(details).flatMap(([name, value]) => {
    const fault = Object.hasOwn(KNOWN_DETAILS, name) ? null : jsonFault(value);
    if (fault === null) return [];
    return [makeIssue([...path, 'details', name, ...fault.path], fault.fault, { limit: String(DEEPEST_VALUE) })];
  });
}

function checkBirth(claim: Loose, lines: readonly FoundLine[]): Issue[] {
  const birthDate = isObject(claim['patient']) ? claim['patient']['birthDate'] : undefined;
  if (typeof birthDate !== 'string' || !isDay(birthDate)) return [];
  const dates = lines.map(({ line }) => line['date']).filter((date) => typeof date === 'string' && isDay(date));
  const earliest = (dates as string[]).sort()[0];
  if (earliest === undefined || birthDate <= earliest) return [];
  return [makeIssue(['patient', 'birthDate'], 'born-later', { date: earliest })];
}

/** Every fault of a claim that the schemas of its parts cannot see. Of a broken claim it checks the parts that it can read. */
export function checkClaim(claim: unknown): Issue[] {
  if (!isObject(claim)) return [];
  const own = linesAt(claim, 'lines');
  const lines = [...own, ...linesAt(claim, 'history')];
  return [
    ...checkIds(lines),
    ...checkParents(lines),
    ...lines.flatMap((line) => [
      ...checkNamed(line),
      ...checkDays(line),
      ...checkReversal(line),
      ...checkDetails(line),
    ]),
    ...checkBirth(claim, lines),
  ];
}
