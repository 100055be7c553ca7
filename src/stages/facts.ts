import type { Facts } from '../conditions/compile.js';
import { ageDays, ageMonths, ageYears, dayNumber } from '../ground/day.js';
import { type Decimal, decimal, roundedUp, ZERO } from '../ground/money.js';
import { plainText } from '../ground/name.js';
import { plainCopy } from '../ground/plain-data.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import { byCause } from '../line/causes.js';
import type { Judged } from '../line/judged.js';
import { daysOf, listed } from '../line/measured.js';
import { inEachSession, linesOfItem, type Session, sessionOnDate, type Witness } from '../line/witness.js';
import type { Claim } from '../model/claim.js';
import { KNOWN_DETAIL_NAMES } from '../model/details.js';
import type { ServiceItem } from '../model/item.js';
import { FACT_MEMBERS, OBJECT_MEMBERS } from '../packs/fact-paths.js';
import { isSurelyOf } from '../packs/group.js';
import { printedCode } from '../packs/item-key.js';
import type { RuleBook } from '../packs/rule-book.js';

type Members = Record<string, unknown>;

function nullsOf(names: Iterable<string>): Readonly<Members> {
  return Object.fromEntries([...names].map((name): [string, unknown] => [name, null]));
}

/** Each fact with all its members null. Members that are objects have all their members null. */
const NULLS: Readonly<Record<string, Readonly<Members>>> = /* @__PURE__ */ Object.fromEntries(
  Object.entries(FACT_MEMBERS).map(([fact, names]) => {
    const objects = Object.entries(OBJECT_MEMBERS[fact] ?? {}).map(([name, parts]) => [name, nullsOf(parts)]);
    return [fact, { ...nullsOf(names), ...Object.fromEntries(objects) }];
  }),
);

/** The members given, and null for each absent one: json-rules-engine tells null from undefined. */
function over(nulls: Readonly<Members>, given: object): Members {
  const members: Members = { ...nulls, ...given };
  const stated = given as Readonly<Members>;
  for (const name in stated) if (stated[name] === undefined) members[name] = nulls[name] ?? null;
  return members;
}

function factOf(fact: string, given: object): Members {
  const nulls = NULLS[fact] ?? {};
  const members = over(nulls, given);
  for (const name in OBJECT_MEMBERS[fact]) {
    const part = members[name];
    if (part !== nulls[name]) members[name] = over(nulls[name] as Members, part as object);
  }
  return members;
}

/** The fact `item`: items are frozen. */
const itemFact: (item: ServiceItem) => Members = /* @__PURE__ */ remembered((item) => factOf('item', item));

/** Attributes of a facility that conditions read, each null. */
const nullAttributes: (reads: RuleBook['reads']) => Readonly<Members> = /* @__PURE__ */ remembered(({ attributes }) =>
  nullsOf(attributes),
);

/** Details that rules of some packs read, each null. */
const nullDetails: (read: ReadonlySet<string>) => Readonly<Members> = /* @__PURE__ */ remembered((read) =>
  nullsOf([...KNOWN_DETAIL_NAMES, ...read]),
);

/** A list whose texts have one width and no white space, as conditions compare them. */
function plainList(value: readonly unknown[]): unknown[] {
  return value.map((entry) => (typeof entry === 'string' ? plainText(entry) : entry));
}

function detailsFact(state: Witness, nulls: Readonly<Members>): Readonly<Members> {
  if (Object.keys(state.details).length === 0) return nulls;
  const details = over(nulls, state.details);
  for (const name in state.details) {
    const value = details[name];
    if (Array.isArray(value)) details[name] = plainList(value);
  }
  return details;
}

function lineFact(state: Witness, details: Readonly<Members>): Members {
  const { line, kind, code, claimed, unknownWords } = state;
  const members = factOf('line', line);
  for (const name of ['name', 'site', 'department'] as const) {
    const value = line[name];
    if (value !== undefined) members[name] = Array.isArray(value) ? plainList(value) : plainText(String(value));
  }
  const derived = {
    kind,
    code: printedCode(code),
    called: plainText(line.name ?? state.item?.name ?? ''),
    quantity: claimed.toNumber(),
    days: daysOf(state),
    details,
    unknownWords: [...(unknownWords?.keys() ?? [])],
  };
  return Object.assign(members, derived);
}

/** Each value once, in an order that is not that of the lines: a finding shows these facts. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0));
}

/** The distinct body parts that the item's lines name; null if one of the lines names none. */
function bodyParts(lines: readonly Witness[]): string[] | null {
  const named = lines.map((state) => listed(state.details['bodyParts']));
  if (named.some((parts) => parts === null || parts.size === 0)) return null;
  return distinct(named.flatMap((parts) => [...(parts ?? [])]));
}

/** The quantity of a line in each of its sessions. */
function partOf(state: Witness): Decimal {
  return inEachSession(state.claimed, state);
}

/** The quantity of a line on each of its days. */
function partOfDay({ claimed, stand: { first, last } }: Witness): Decimal {
  return first === last ? claimed : roundedUp(claimed.div(decimal(last - first + 1)));
}

/** What lines of a group come to. */
function countOf(lines: readonly Witness[], quantityOf: (state: Witness) => Decimal): Members {
  return {
    codes: distinct(lines.flatMap(({ code }) => printedCode(code) ?? [])),
    lines: lines.length,
    quantity: lines.reduce((sum, state) => sum.plus(quantityOf(state)), ZERO).toNumber(),
  };
}

/** The lines of a group that findings name: the first two, for one may be the line itself. No path of a condition reads them. */
const FIRST = Symbol('first');

/** What lines of a group come to, and which they are. */
function groupOf(lines: readonly Witness[], quantityOf: (state: Witness) => Decimal): Members {
  const first = [...lines].sort(byCause).slice(0, 2);
  return Object.assign(countOf(lines, quantityOf), { [FIRST]: first });
}

/** The first line of a group beside a line, in its session or on its days; null if there is none. */
export function firstOfGroup(facts: Facts, fact: 'session' | 'day', group: string, state: Witness): Witness | null {
  const groups = (facts[fact] as Members)['groups'] as Readonly<
    Record<string, { readonly [FIRST]: readonly Witness[] }>
  >;
  return groups[group]?.[FIRST].find((other) => other !== state) ?? null;
}

/** The distinct terms of a detail over the lines of an item, and whether all of them state it. A word that nobody knows is none. */
function gathered(lines: readonly Witness[], detail: string): Members {
  const stated = lines.flatMap(({ details, unknownWords }) => {
    const value = details[detail] ?? null;
    const isUnknown = typeof value === 'string' && unknownWords?.has(detail) === true;
    return value === null || isUnknown ? [] : [value];
  });
  const all = stated.length === lines.length ? 'all' : stated.length === 0 ? 'none' : 'some';
  return { values: distinct(stated.flat()), stated: all };
}

/** The parts of a rule book that facts are made for. */
export type FactReads = Pick<RuleBook, 'details' | 'reads'>;

/** Facts that lines of a claim share. Made once for the claim, for each session and for each item in it. */
class ClaimFacts {
  readonly details: Readonly<Members>;
  readonly #of: Claim;
  readonly #reads: RuleBook['reads'];
  #facility: Members | undefined;
  #encounter: Members | undefined;
  #claim: Members | undefined;
  #patient: Members | undefined;
  readonly #sessions = new Map<Session, Members>();
  readonly #days = new Map<number, Members>();
  readonly #items = new Map<readonly Witness[], Members>();

  constructor(claim: Claim, { details, reads }: FactReads) {
    this.#of = claim;
    this.#reads = reads;
    this.details = nullDetails(details);
  }

  get facility(): Members {
    this.#facility ??= this.#facilityFact(this.#of.facility);
    return this.#facility;
  }

  #facilityFact(facility: Claim['facility']): Members {
    return { ...factOf('facility', facility), attributes: { ...nullAttributes(this.#reads), ...facility.attributes } };
  }

  get encounter(): Members {
    this.#encounter ??= factOf('encounter', this.#of.encounter ?? {});
    return this.#encounter;
  }

  get patient(): Members {
    this.#patient ??= factOf('patient', this.#of.patient ?? {});
    return this.#patient;
  }

  get claim(): Members {
    const { id, jurisdiction } = this.#of;
    const { facility, patient, encounter } = this;
    this.#claim ??= { id, jurisdiction, facility, patient, encounter };
    return this.#claim;
  }

  patientOn(date: string): Members {
    const born = this.#of.patient?.birthDate;
    if (born === undefined) return { ...this.patient, ageYears: null, ageMonths: null, ageDays: null };
    const ages = { ageYears: ageYears(born, date), ageMonths: ageMonths(born, date), ageDays: ageDays(born, date) };
    return { ...this.patient, ...ages };
  }

  #groups(lines: readonly Witness[], quantityOf: (state: Witness) => Decimal): Members {
    const groups = [...this.#reads.groups].map(([id, group]) => [
      id,
      groupOf(
        lines.filter((state) => isSurelyOf(group, state)),
        quantityOf,
      ),
    ]);
    return Object.fromEntries(groups);
  }

  /** what all lines of a session come to */
  #whole(session: Session): Members {
    const made = this.#sessions.get(session) ?? {
      codes: countOf(session.lines, partOf)['codes'],
      groups: this.#groups(session.lines, partOf),
    };
    this.#sessions.set(session, made);
    return made;
  }

  session(state: Witness): Members {
    const lines = linesOfItem(state);
    const made = this.#items.get(lines) ?? {
      ...this.#whole(sessionOnDate(state)),
      ...this.#ofItem(lines),
    };
    this.#items.set(lines, made);
    return made;
  }

  #ofItem(lines: readonly Witness[]): Members {
    const { lines: count, quantity } = countOf(lines, partOf);
    const details = this.#reads.sessionDetails.map((detail) => [detail, gathered(lines, detail)]);
    return { lines: count, quantity, bodyParts: bodyParts(lines), details: Object.fromEntries(details) };
  }

  /** what all lines of the day by which one is decided come to */
  day(state: Witness, all: readonly Witness[]): Members {
    const { first, last } = state.stand;
    const day = Math.min(Math.max(dayNumber(state.date), first), last);
    const made = this.#days.get(day) ?? this.#onDay(day, all);
    this.#days.set(day, made);
    return made;
  }

  #onDay(day: number, all: readonly Witness[]): Members {
    const lines = all.filter(({ stand }) => stand.first <= day && day <= stand.last);
    return { ...countOf(lines, partOfDay), groups: this.#groups(lines, partOfDay) };
  }
}

/** The facts of a line. Each is made when a condition first reads it. */
class LineFacts {
  readonly #state: Witness;
  readonly #shared: ClaimFacts;
  #line: Members | undefined;
  #details: Readonly<Members> | undefined;
  #patient: Members | undefined;
  #session: Members | undefined;
  readonly #all: () => readonly Witness[];

  constructor(state: Witness, shared: ClaimFacts, all: () => readonly Witness[]) {
    this.#all = all;
    this.#state = state;
    this.#shared = shared;
  }
  get line(): Members {
    this.#line ??= lineFact(this.#state, this.details);
    return this.#line;
  }
  /** the same as `line.details`, for conditions that read nothing else of the line */
  get details(): Readonly<Members> {
    this.#details ??= detailsFact(this.#state, this.#shared.details);
    return this.#details;
  }
  get item(): Members {
    const { item } = this.#state;
    return item === null ? (NULLS['item'] as Members) : itemFact(item);
  }
  get facility(): Members {
    return this.#shared.facility;
  }
  get patient(): Members {
    this.#patient ??= this.#shared.patientOn(this.#state.date);
    return this.#patient;
  }
  get encounter(): Members {
    return this.#shared.encounter;
  }
  get claim(): Members {
    return this.#shared.claim;
  }
  get session(): Members {
    this.#session ??= this.#shared.session(this.#state);
    return this.#session;
  }
  get day(): Members {
    return this.#shared.day(this.#state, this.#all());
  }
}

/** Makes the facts of the lines of a claim, each when it is first asked for. */
export function makeFacts(claim: Claim, reads: FactReads, lines: () => readonly Witness[]): (state: Witness) => Facts {
  let shared: ClaimFacts | undefined;
  const made: LineFacts[] = [];
  return (state) => {
    shared ??= new ClaimFacts(claim, reads);
    made[state.index] ??= new LineFacts(state, shared, lines);
    return made[state.index] as unknown as Facts;
  };
}

/** The facts of a line as plain data that belongs to the caller, for other engines. */
function plainFacts(facts: Facts): Facts {
  return Object.fromEntries(Object.keys(FACT_MEMBERS).map((fact) => [fact, plainCopy(facts[fact])]));
}

/** The facts of each line of a claim, in the order of the claim. */
export function factsOf(judged: readonly Judged[], of: Case): Facts[] {
  return judged.map((state) => plainFacts(of.facts(state)));
}
