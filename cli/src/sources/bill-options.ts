import { ClaimError, type Facility, type Jurisdiction, type PolicyPack, parseClaim } from 'yijia';
import type { BillMapping } from 'yijia/tables';
import { faultOf, InputError } from '../input-error.js';
import { parseJson } from '../read/parse-json.js';
import { readText } from '../read/read-text.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { readMapping } from './mapping.js';

/** Options of tables of charges, as they are given. */
export interface BillFlags {
  readonly jurisdiction?: string;
  /** name, JSON, or a file of JSON */
  readonly facility?: string;
  readonly level?: '1' | '2' | '3';
  readonly ownership?: 'public' | 'private';
  readonly mapping?: string;
  readonly sheet?: string;
}

/** The same, read. */
export interface BillSettings {
  readonly jurisdiction: Jurisdiction;
  readonly facility: Facility | null;
  readonly mapping: BillMapping;
  readonly sheet: string | null;
}

async function namedFacility(given: string, terminal: Pick<Terminal, 'cwd'>): Promise<unknown> {
  if (given.trimStart().startsWith('{')) return parseJson({ file: text('facility-option'), text: given });
  return /\.json$/i.test(given) ? parseJson(await readText(given, terminal)) : { name: given };
}

/** Who charges, by the options. @throws InputError listing every fault */
async function readFacility(flags: BillFlags, jurisdiction: string, terminal: Pick<Terminal, 'cwd'>) {
  const { facility: given, level, ownership } = flags;
  if (given === undefined) return null;
  const named = await namedFacility(given, terminal);
  const facility =
    typeof named === 'object' && named !== null
      ? {
          ...named,
          ...(level === undefined ? {} : { level: Number(level) }),
          ...(ownership === undefined ? {} : { ownership }),
        }
      : named;
  try {
    return parseClaim({ id: '1', jurisdiction, facility, lines: [] }).facility;
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    throw new InputError(
      text('bad-facility', { count: error.issues.length }),
      error.issues.map((issue) => faultOf(issue)),
    );
  }
}

/** The province of tables: the one given, else the only one that packs are of. */
function jurisdictionOf({ jurisdiction }: BillFlags, packs: readonly PolicyPack[]): Jurisdiction {
  if (jurisdiction !== undefined) return jurisdiction as Jurisdiction;
  const [only, another] = new Set(packs.map((pack) => pack.jurisdiction));
  if (only === undefined || another !== undefined) throw new InputError(text('bill-needs-jurisdiction'));
  return only as Jurisdiction;
}

/** Reads how tables of charges are to be read. @throws InputError if something cannot be used */
export async function readBillSettings(
  flags: BillFlags,
  packs: readonly PolicyPack[],
  terminal: Pick<Terminal, 'cwd'>,
): Promise<BillSettings> {
  const jurisdiction = jurisdictionOf(flags, packs);
  return {
    jurisdiction,
    facility: await readFacility(flags, jurisdiction, terminal),
    mapping: flags.mapping === undefined ? {} : await readMapping(flags.mapping, terminal),
    sheet: flags.sheet ?? null,
  };
}
