import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Claim, ClaimError } from '../src/index.js';
import {
  type Bill,
  claimOf,
  decide,
  HONEST,
  PLANTED,
  type PlantedBill,
  plantedClaimOf,
  stoppedIn,
} from './bills/bills.js';

/** What is not decided yet as it should be, as lines "bill: line". The list only shrinks. */
const KNOWN = JSON.parse(readFileSync(new URL('bills/known.json', import.meta.url), 'utf8')) as {
  readonly honest: readonly string[];
  readonly planted: readonly string[];
};

/** What is wrong about a bill, as "bill: line" each; the bill alone if it is refused. */
function or(name: string, faults: () => readonly string[]): string[] {
  try {
    return faults().map((line) => `${name}: ${line}`);
  } catch (error) {
    if (error instanceof ClaimError) return [`${name}: refused`];
    throw error;
  }
}

/** Lines that are stopped without a reason in the file, and lines with a reason that are not stopped. */
function honestFaults(bill: Bill): string[] {
  return or(bill.name, () => {
    const stopped = stoppedIn(decide(claimOf(bill)));
    const asked = Object.keys(bill.asked ?? {});
    return [...stopped.filter((id) => !asked.includes(id)), ...asked.filter((id) => !stopped.includes(id))];
  });
}

function isFound({ planted }: PlantedBill, result: ReturnType<typeof decide>): boolean {
  const line = result.lines.find(({ lineId }) => lineId === planted.line);
  const finding = line?.findings.find(({ code }) => code === planted.code);
  const isDecided = line?.decision === planted.decision && line.amount === planted.amount;
  return isDecided && finding?.class === planted.class;
}

/** The planted line if it is not found, and other lines that are stopped without a reason in the files. */
function plantedFaults(bill: PlantedBill): string[] {
  return or(bill.name, () => {
    const result = decide(plantedClaimOf(bill));
    const honest = HONEST.find(({ name }) => name === bill.from);
    const named = [bill.planted.line, ...Object.keys({ ...honest?.asked, ...bill.also })];
    const missed = isFound(bill, result) ? [] : [bill.planted.line];
    return [...missed, ...stoppedIn(result).filter((id) => !named.includes(id))];
  });
}

const LINES = HONEST.reduce((sum, bill) => sum + claimOf(bill).lines.length, 0);
const REASONS = HONEST.flatMap(({ asked = {} }) => Object.values(asked));
const HONEST_FAULTS = HONEST.flatMap(honestFaults).sort();
const PLANTED_FAULTS = PLANTED.flatMap(plantedFaults).sort();
const STOPPED = REASONS.length + HONEST_FAULTS.length;

/** A bill with what the interface of the national platform has a field for: no details, sides, places or conditions. */
function bare(bill: Bill): Claim {
  const { patient, facility, lines, ...claim } = claimOf(bill);
  const { conditions: _conditions, ...person } = patient ?? {};
  const { licences: _licences, ownership: _ownership, ...hospital } = facility;
  const plain = lines.map(({ details: _details, side: _side, site: _site, session: _session, ...line }) => line);
  return { ...claim, patient: person, facility: hospital, lines: plain };
}

const BARE_STOPPED = HONEST.reduce((sum, bill) => sum + stoppedIn(decide(bare(bill))).length, 0);
const MISSED = PLANTED.filter(({ name, planted }) =>
  PLANTED_FAULTS.some((fault) => fault === `${name}: ${planted.line}` || fault === `${name}: refused`),
).length;

/** The numbers of both kinds of bills as the READMEs give them. */
function said(text: (lines: string, share: string, found: number, others: number) => string): string {
  const share = ((100 * STOPPED) / LINES).toFixed(1);
  return text(LINES.toLocaleString('en'), share, PLANTED.length - MISSED, PLANTED_FAULTS.length - MISSED);
}

describe('honest bills', () => {
  it('each line is let pass, but for those whose reason is in the files', () => {
    expect(HONEST_FAULTS).toEqual([...KNOWN.honest].sort());
  });

  it('at most one line in a hundred is stopped', () => {
    expect(STOPPED).toBeLessThanOrEqual(LINES / 100);
    expect(REASONS.filter((reason) => reason.length < 20)).toEqual([]);
  });

  it('nor with what the interface of the national platform delivers', () => {
    expect(BARE_STOPPED).toBeLessThanOrEqual(LINES / 100);
    expect(BARE_STOPPED).toBeGreaterThan(REASONS.length);
  });

  it('bills are of eight lines and more, and each name is that of one bill', () => {
    expect(HONEST.filter((bill) => claimOf(bill).lines.length < 8).map(({ name }) => name)).toEqual([]);
    const names = [...HONEST, ...PLANTED].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('national codes of 15 digits change nothing', () => {
    const nationally = (bill: Bill): string[] => {
      const { lines, ...claim } = claimOf(bill);
      const coded = (code: string | undefined) => (/^\d{9}$/.test(code ?? '') ? { code: `00${code}0000` } : {});
      return stoppedIn(decide({ ...claim, lines: lines.map((line) => ({ ...line, ...coded(line.code) })) }));
    };
    const differing = HONEST.filter((bill) => !HONEST_FAULTS.includes(`${bill.name}: refused`)).filter(
      (bill) => String(nationally(bill)) !== String(stoppedIn(decide(claimOf(bill)))),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});

describe('bills with one fault put in', () => {
  it('each fault is found, with its decision, class and amount, and nothing else is stopped', () => {
    expect(PLANTED_FAULTS).toEqual([...KNOWN.planted].sort());
  });
});

describe('the READMEs say both rates', () => {
  const flat = (file: string) => readFileSync(file, 'utf8').replace(/\s+/g, ' ');

  it('in English', () => {
    const sentence = said(
      (lines, share, found, others) =>
        `Of ${HONEST.length} honest everyday bills (${lines} lines, written by us, at invented prices) ${STOPPED} lines are stopped (${share} %), ${BARE_STOPPED} with nothing but what the interface of the national platform delivers. Of ${PLANTED.length} bills with one fault put in, of each kind that the documents name, ${found} faults are found; ${others} further lines are stopped.`,
    );
    console.log(sentence);
    expect(flat('README.md')).toContain(sentence);
  });

  it('in Chinese', () => {
    const sentence = said(
      (lines, share, found, others) =>
        `${HONEST.length} 份合规的日常清单（共 ${lines} 行，由我们编写，价格虚构）中有 ${STOPPED} 行被拦下（${share}%），仅凭国家医保信息平台接口所传的字段则为 ${BARE_STOPPED} 行；另有 ${PLANTED.length} 份各埋入一处违规、覆盖两份文件所涉各类违规的清单，查出 ${found} 处，另误拦 ${others} 行。`,
    );
    console.log(sentence);
    expect(flat('README.zh-CN.md')).toContain(sentence);
  });
});
