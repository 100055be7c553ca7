import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/index.js';
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

/** Lines that are stopped without a reason in the file, and lines with a reason that are not stopped: "bill: line". */
function honestFaults(bill: Bill): string[] {
  const stopped = stoppedIn(decide(claimOf(bill)));
  const asked = Object.keys(bill.asked ?? {});
  const faults = [...stopped.filter((id) => !asked.includes(id)), ...asked.filter((id) => !stopped.includes(id))];
  return faults.map((id) => `${bill.name}: ${id}`);
}

function isFound({ planted }: PlantedBill, result: ReturnType<typeof decide>): boolean {
  const line = result.lines.find(({ lineId }) => lineId === planted.line);
  const finding = line?.findings.find(({ code }) => code === planted.code);
  const isDecided = line?.decision === planted.decision && line.amount === planted.amount;
  return isDecided && finding?.class === planted.class;
}

/** The planted line if it is not found, and other lines that are stopped without a reason in the files. */
function plantedFaults(bill: PlantedBill): string[] {
  const result = decide(plantedClaimOf(bill));
  const honest = HONEST.find(({ name }) => name === bill.from);
  const named = [bill.planted.line, ...Object.keys({ ...honest?.asked, ...bill.also })];
  const missed = isFound(bill, result) ? [] : [bill.planted.line];
  const faults = [...missed, ...stoppedIn(result).filter((id) => !named.includes(id))];
  return faults.map((id) => `${bill.name}: ${id}`);
}

const LINES = HONEST.reduce((sum, bill) => sum + claimOf(bill).lines.length, 0);
const REASONS = HONEST.flatMap(({ asked = {} }) => Object.values(asked));

/** A bill with what the interface of the national platform has a field for: no details, sides, places or conditions. */
function bare(bill: Bill): Claim {
  const { patient, facility, lines, ...claim } = claimOf(bill);
  const { conditions: _conditions, ...person } = patient ?? {};
  const { licences: _licences, ownership: _ownership, ...hospital } = facility;
  const plain = lines.map(({ details: _details, side: _side, site: _site, session: _session, ...line }) => line);
  return { ...claim, patient: person, facility: hospital, lines: plain };
}

const BARE_STOPPED = HONEST.reduce((sum, bill) => sum + stoppedIn(decide(bare(bill))).length, 0);

describe('honest bills', () => {
  it('each line is let pass, but for those whose reason is in the files', () => {
    expect(HONEST.flatMap(honestFaults)).toEqual([]);
  });

  it('at most one line in a hundred is stopped', () => {
    expect(REASONS.length).toBeLessThanOrEqual(LINES / 100);
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
    const differing = HONEST.filter((bill) => String(nationally(bill)) !== String(stoppedIn(decide(claimOf(bill)))));
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});

describe('bills with one fault put in', () => {
  it('each fault is found, with its decision, class and amount, and nothing else is stopped', () => {
    expect(PLANTED.flatMap(plantedFaults)).toEqual([]);
  });
});

describe('the READMEs say both rates', () => {
  const flat = (file: string) => readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  const lines = LINES.toLocaleString('en');
  const share = ((100 * REASONS.length) / LINES).toFixed(1);

  it('in English', () => {
    const sentence = `Of ${HONEST.length} honest everyday bills (${lines} lines, written by us, at invented prices) ${REASONS.length} lines are stopped (${share} %), ${BARE_STOPPED} with nothing but what the interface of the national platform delivers. In ${PLANTED.length} bills with one fault put in, of each kind that the documents name, each fault is found, and no other line is stopped.`;
    console.log(sentence);
    expect(flat('README.md')).toContain(sentence);
  });

  it('in Chinese', () => {
    const sentence = `${HONEST.length} 份合规的日常清单（共 ${lines} 行，由我们编写，价格虚构）中有 ${REASONS.length} 行被拦下（${share}%），仅凭国家医保信息平台接口所传的字段则为 ${BARE_STOPPED} 行；另有 ${PLANTED.length} 份各埋入一处违规、覆盖两份文件所涉各类违规的清单，各处违规均被查出，其余各行无一误拦。`;
    console.log(sentence);
    expect(flat('README.zh-CN.md')).toContain(sentence);
  });
});
