import { daysCounted, isDay } from '../ground/day.js';
import { isJson } from '../ground/json.js';
import { type Claim, type ClaimLine, quantityFault } from '../model/claim.js';
import { KNOWN_DETAILS, YES_OR_NO } from '../model/details.js';
import { chargeFault, decimalFault, isJurisdiction } from '../model/primitives.js';
import { reversedParts } from '../model/reversal.js';
import { parentCircles } from './parent-circles.js';

type Members = Record<string, unknown>;
/** Returns a value as it is kept, a copy if it is an object; `UNCLEAR` if it is not plainly valid. */
type Read = (value: unknown) => unknown;

/** Stands for a value that needs a closer look: the schema must accept it or name its fault. */
const UNCLEAR: unique symbol = Symbol('unclear');

function when(isValid: (value: unknown) => boolean): Read {
  return (value) => (isValid(value) ? value : UNCLEAR);
}

function oneOf(...values: readonly unknown[]): Read {
  return when((value) => values.includes(value));
}

const string = when((value) => typeof value === 'string');
const text = when((value) => typeof value === 'string' && value !== '');
const day = when((value) => typeof value === 'string' && isDay(value));
const measured = when((value) => typeof value === 'number' && value >= 0 && value < 1e12);
const area = when((value) => (typeof value === 'string' ? decimalFault(value, 6) === null : measured(value) === value));

/** Reads a decimal that is a text or a number. */
function decimal(faultOf: (value: number | string) => string | null): Read {
  return when((value) =>
    typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
      ? faultOf(value) === null
      : false,
  );
}

const money = decimal(chargeFault);
const quantity = decimal(quantityFault);

function listOf(read: Read): Read {
  return (value) => {
    if (!Array.isArray(value)) return UNCLEAR;
    const list: unknown[] = [];
    for (const entry of value as unknown[]) {
      const kept = read(entry);
      if (kept === UNCLEAR) return UNCLEAR;
      list.push(kept);
    }
    return list;
  };
}

const strings = listOf(string);
const texts = listOf(text);
const oneOrMore: Read = (value) => (Array.isArray(value) ? (value.length === 0 ? UNCLEAR : texts(value)) : text(value));

function isPlainObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

const refused: Read = () => UNCLEAR;

/** @param foreign reads a value whose name is not among the members */
function object(members: Readonly<Record<string, Read>>, foreign: Read = refused): Read {
  const known = new Map(Object.entries(members));
  return (value) => {
    if (!isPlainObject(value)) return UNCLEAR;
    const copy: Members = { ...value }; // every member is read once
    let hasNulls = false;
    for (const name in copy) {
      const given = copy[name];
      const read = known.get(name) ?? foreign;
      if (given === undefined && read !== foreign) continue;
      if (name === '__proto__') return UNCLEAR; // the schema drops it
      if (given === null && read !== refused) {
        hasNulls = true;
        continue;
      }
      const kept = read(given);
      if (kept === UNCLEAR) return UNCLEAR;
      if (kept !== given) copy[name] = kept;
    }
    return hasNulls ? withoutNulls(copy) : copy;
  };
}

/** Null is the same as absent. A member that must be there is missed later. */
function withoutNulls(members: Members): Members {
  const kept: Members = {}; // engines keep such an object fast, unlike one from which members are deleted
  for (const name in members) if (members[name] !== null) kept[name] = members[name];
  return kept;
}

/** Readers of details, by the type of their schema. */
const BY_TYPE: Readonly<Record<string, Read>> = {
  number: measured,
  string,
  array: strings,
  union: area,
};

const DETAILS = /* @__PURE__ */ Object.fromEntries(
  Object.entries(KNOWN_DETAILS).map(([name, { def }]) => [
    name,
    YES_OR_NO.has(name) ? oneOf(true, false, '是', '否') : (BY_TYPE[def.type] ?? (() => UNCLEAR)),
  ]),
);

/** Reads a detail that no schema knows: only a single value is plainly valid. */
const plain = when((value) => isJson(value, 0));

const line = /* @__PURE__ */ object({
  id: text,
  kind: oneOf('service', 'consumable', 'drug', 'other'),
  code: text,
  name: text,
  date: day,
  endDate: day,
  session: string,
  side: oneOf('left', 'right', 'both'),
  site: oneOrMore,
  order: oneOrMore,
  department: string,
  parent: string,
  reverses: string,
  quantity,
  details: object(DETAILS, plain),
  charged: object({ unitPrice: money, amount: money }),
});

const claim = /* @__PURE__ */ object({
  id: text,
  jurisdiction: when((value) => typeof value === 'string' && isJurisdiction(value)),
  facility: object({
    name: text,
    id: string,
    ownership: oneOf('public', 'private'),
    level: oneOf(1, 2, 3),
    licences: strings,
    attributes: object({}, text),
  }),
  patient: object({
    id: string,
    birthDate: day,
    sex: oneOf('male', 'female'),
    diagnoses: strings,
    conditions: strings,
  }),
  encounter: object({
    type: oneOf('outpatient', 'inpatient', 'emergency', 'home'),
    admitted: day,
    discharged: day,
    preAdmission: day,
  }),
  history: listOf(line),
  lines: listOf(line),
});

/** True if a line has the members it needs, takes nothing back that must be netted, and its days are in order. */
function isWhole(own: Partial<ClaimLine>): boolean {
  const { id, code, name, date, endDate } = own;
  if (id === undefined || date === undefined || (code === undefined && name === undefined)) return false;
  if (reversedParts(own).length > 0) return false;
  return endDate === undefined || (endDate >= date && daysCounted(date, endDate) <= 367);
}

/** True if the lines of a claim fit each other: ids, parents, and the patient's birth. */
function areTogether(lines: readonly ClaimLine[], birthDate: string | undefined): boolean {
  const byId = new Map<string, ClaimLine>();
  for (const own of lines) {
    if (!isWhole(own) || byId.has(own.id) || (birthDate !== undefined && own.date < birthDate)) return false;
    byId.set(own.id, own);
  }
  let isChained = false;
  for (const { id, parent } of lines) {
    if (parent === undefined) continue;
    const found = byId.get(parent);
    if (found === undefined || parent === id || found.kind === 'consumable') return false;
    isChained ||= found.parent !== undefined;
  }
  return !isChained || parentCircles(byId).size === 0;
}

/**
 * Reads a claim without the schema, as is possible for nearly all claims; null if the schema must decide. The schema
 * remains the definition: a test makes sure that it reads every such claim alike.
 */
export function readPlainClaim(value: unknown): Claim | null {
  const read = claim(value);
  if (read === UNCLEAR) return null;
  const { id, jurisdiction, facility, lines, history = [], patient } = read as Claim;
  if (id === undefined || jurisdiction === undefined || facility?.name === undefined || lines === undefined)
    return null;
  const all = history.length === 0 ? lines : [...lines, ...history];
  return areTogether(all, patient?.birthDate) ? (read as Claim) : null;
}
