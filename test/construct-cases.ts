import { readdirSync, readFileSync } from 'node:fs';
import type * as yijia from '../src/index.js';
import type {
  Adjudication,
  AdjudicatorOptions,
  Article,
  BillingRule,
  Claim,
  FactUsed,
  LineAdjudication,
  PolicyPack,
  ServiceGroup,
  ServiceItem,
} from '../src/index.js';
import { group, item, pack, rule } from './make-pack.js';

/** What decides: the sources, or a copy of them with a fault. */
export type Engine = Pick<
  typeof yijia,
  'createAdjudicator' | 'definePack' | 'ClaimError' | 'PackError' | 'PriceBookError'
>;

/** What a line must come to. `findings` are all its codes, sorted; the other lists are those of its findings together. */
export interface ExpectedLine {
  readonly decision?: string;
  readonly amount?: string | null;
  readonly findings?: readonly string[];
  readonly [member: string]: unknown;
}

/** What a claim must come to: its lines by id, or the code of the fault for which it or a pack is refused. */
interface Expected {
  readonly lines?: Readonly<Record<string, ExpectedLine>>;
  readonly totals?: Readonly<Record<string, unknown>>;
  /** the findings about the whole claim: code and lines */
  readonly notes?: readonly string[];
  readonly refused?: string;
}

/** One fact that is other, and what that makes of the claim. */
interface Flip {
  /** JSON pointer into the case, or into the file's packs: /lines/0/quantity, /packs/made/items/0/price */
  readonly change: string;
  /** null takes the member away */
  readonly to: unknown;
  readonly expect: Expected;
}

/** A claim by a construct, and claims that differ in one fact. Members that are absent are those of the file. */
export interface ConstructCase extends Partial<Pick<Claim, 'facility' | 'patient' | 'encounter' | 'history'>> {
  readonly name: string;
  readonly packs?: readonly string[];
  readonly options?: Omit<AdjudicatorOptions, 'packs'>;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly expect: Expected;
  /** what the same lines in the other order come to, if that decides */
  readonly reversed?: Expected;
  readonly flips?: readonly Flip[];
}

/** A change of a source file that cases of the construct must notice. */
export interface Fault {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

type Raw = Readonly<Record<string, unknown>>;

/** An invented pack: members of items, rules and groups that are absent are those of `make-pack`. */
interface RawPack extends Raw, Pick<PolicyPack, 'partialUnits' | 'priceOverlays' | 'ends'> {
  readonly items: readonly Raw[];
  readonly rules?: readonly Raw[];
  readonly groups?: readonly Raw[];
}

/** A file of test/constructs. */
export interface ConstructFile {
  readonly construct: string;
  readonly jurisdiction: string;
  readonly facility: Claim['facility'];
  readonly date: string;
  readonly packs: Readonly<Record<string, RawPack>>;
  readonly cases: readonly ConstructCase[];
  readonly faults: readonly Fault[];
}

const FOLDER = new URL('constructs/', import.meta.url);

/** A file as it stands: a pack may be the path of one, from the file. */
type GivenFile = Omit<ConstructFile, 'packs'> & { readonly packs: Readonly<Record<string, RawPack | string>> };

function readPack(given: RawPack | string): RawPack {
  return typeof given === 'string' ? (JSON.parse(readFileSync(new URL(given, FOLDER), 'utf8')) as RawPack) : given;
}

export const CONSTRUCTS: readonly ConstructFile[] = readdirSync(FOLDER)
  .sort()
  .map((name) => {
    const file = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as GivenFile;
    const packs = Object.entries(file.packs).map(([id, given]): [string, RawPack] => [id, readPack(given)]);
    return { ...file, packs: Object.fromEntries(packs) };
  });

function madeItem(raw: Raw): ServiceItem {
  const { price, ...others } = item(String(raw['code']));
  return { ...('prices' in raw ? others : { ...others, price }), ...raw } as ServiceItem;
}

/** What a pack cites beside its items, as articles of its document. */
function articlesOf({
  partialUnits,
  priceOverlays = [],
  ends = [],
}: Pick<PolicyPack, 'partialUnits' | 'priceOverlays' | 'ends'>): Article[] {
  const cited = [...(partialUnits === undefined ? [] : [partialUnits]), ...priceOverlays, ...ends];
  const words = cited.map(({ citation: { section, quote = '' } }): [string, string] => [section, quote]);
  return [...new Map(words)].map(([section, text]) => ({ section, text }));
}

function madePack(id: string, raw: RawPack, jurisdiction: string): PolicyPack {
  const made = pack({ id, jurisdiction, format: 2 });
  return {
    ...made,
    documents: made.documents.map((own) => ({ ...own, articles: articlesOf(raw) })),
    ...raw,
    items: raw.items.map(madeItem),
    rules: (raw.rules ?? []).map((own) => ({ ...rule(String(own['id']), ''), ...own }) as BillingRule),
    groups: (raw.groups ?? []).map((own) => ({ ...group(String(own['id']), {}), ...own }) as ServiceGroup),
  };
}

/** A copy with one member changed; without the member if the new value is null. */
function changed<T>(value: T, pointer: string, to: unknown): T {
  const copy = structuredClone(value);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>(
    (at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    },
    copy as Record<string, unknown>,
  );
  if (to !== null) holder[last] = to;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** A claim to decide: a case of a file, or a flip of one. */
export interface Trial {
  readonly title: string;
  readonly file: ConstructFile;
  readonly one: ConstructCase;
  readonly expect: Expected;
}

/** A case, its flips, and each with the lines in the other order. */
export function trialsOf(file: ConstructFile): readonly Trial[] {
  return file.cases.flatMap((one) => {
    const flips = (one.flips ?? []).map(({ change, to, expect }): Trial => {
      const inPacks = change.startsWith('/packs/');
      const title = `${one.name}; ${change}: ${JSON.stringify(to) ?? ''}`;
      return inPacks
        ? { title, file: changed(file, change, to), one, expect }
        : { title, file, one: changed(one, change, to), expect };
    });
    const { reversed } = one;
    const given: readonly Trial[] = [{ title: one.name, file, one, expect: one.expect }, ...flips];
    const turned = (reversed === undefined ? given : given.slice(0, 1)).filter((trial) => trial.one.lines.length > 1);
    return [
      ...given,
      ...turned.map(
        (trial): Trial => ({
          ...trial,
          title: `${trial.title}; the other order`,
          one: { ...trial.one, lines: [...trial.one.lines].reverse() },
          expect: reversed ?? trial.expect,
        }),
      ),
    ];
  });
}

function decide({ file, one }: Trial, engine: Engine): Adjudication {
  const { jurisdiction, facility, date } = file;
  const packs = (one.packs ?? Object.keys(file.packs)).map((id) =>
    engine.definePack(madePack(id, file.packs[id] ?? { items: [] }, jurisdiction)),
  );
  const dated = (line: Raw): Raw => ({ date, ...line });
  const claim = {
    id: one.name,
    jurisdiction,
    facility: one.facility ?? facility,
    patient: one.patient,
    encounter: one.encounter,
    history: one.history?.map((line) => dated(line as unknown as Raw)),
    lines: one.lines.map(dated),
  };
  return engine.createAdjudicator({ packs, ...one.options }).adjudicate(claim as unknown as Claim);
}

function factText({ fact, path, value }: FactUsed): string {
  return `${fact} ${path} ${JSON.stringify(value)}`;
}

/** The distinct values that some findings, or parts of a price, have, in order; null if there are none. */
function all<Said>(said: readonly Said[], member: (one: Said) => unknown): unknown {
  const values = said.flatMap((one) => member(one) ?? []);
  return values.length === 0 ? null : [...new Set(values)];
}

function seenOn(line: LineAdjudication | undefined): Raw {
  if (line === undefined) return {};
  const { findings } = line;
  return {
    ...line,
    allowed: line.quantity.allowed,
    item: line.item?.code ?? null,
    itemName: line.item?.name ?? null,
    components: line.components.map(({ type, amount }) => `${type} ${amount}`),
    findings: findings.map(({ code }) => code).sort(),
    alternatives: all(findings, ({ alternatives }) => alternatives),
    basis: all(findings, ({ basis }) => basis),
    causes: all(findings, ({ lines }) => lines),
    classes: all(findings, (finding) => finding.class),
    missing: all(findings, ({ missing }) => missing),
    known: all(findings, ({ params }) => ('known' in params ? params.known : undefined)),
    facts: all(findings, ({ facts = [] }) => facts.map(factText)),
    componentFacts: all(line.components, ({ facts = [] }) => facts.map(factText)),
    steps: all(line.components, ({ steps }) => steps),
    bounds: all(findings, ({ params }) => ('bound' in params ? params.bound : undefined)),
    together: all(findings, ({ params }) => ('together' in params ? params.together : undefined)),
    kinds: all(findings, ({ params }) => ('kind' in params ? params.kind : undefined)),
    resolvedFrom: line.resolvedFrom ?? null,
  };
}

function seenIn(result: Adjudication): Required<Omit<Expected, 'refused'>> {
  return {
    lines: Object.fromEntries(result.lines.map((line) => [line.lineId, seenOn(line) as ExpectedLine])),
    totals: { ...result.totals },
    notes: result.notes.map(({ code, lines = [] }) => `${code}: ${[...lines].sort().join(' ')}`),
  };
}

function pick(seen: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) || typeof expected !== 'object' || expected === null) return seen ?? null;
  const own = (seen ?? {}) as Raw;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, pick(own[key], value)]));
}

/** What a trial comes to, as far as it expects something. Input that is refused comes to the code of its first fault. */
export function outcomeOf(trial: Trial, engine: Engine): unknown {
  try {
    return pick(seenIn(decide(trial, engine)), trial.expect);
  } catch (error) {
    const { ClaimError, PackError, PriceBookError } = engine;
    if (error instanceof ClaimError || error instanceof PackError || error instanceof PriceBookError)
      return { refused: error.issues[0]?.code };
    throw error;
  }
}
