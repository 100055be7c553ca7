import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Adjudication, createAdjudicator, parsePriceBook } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

const EXAMPLES = new URL('../examples/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, EXAMPLES), 'utf8');
}

/** Claims by the name of their file. */
const claims = new Map<string, unknown>(
  readdirSync(new URL('claims/', EXAMPLES))
    .sort()
    .map((file) => [file.replace(/\.json$/, ''), JSON.parse(read(`claims/${file}`))]),
);

const prices = parsePriceBook(parse(read('prices.csv'), { columns: true }));
const yijia = createAdjudicator({ packs: [jiangxi, guangdong], priceBook: prices.entries });

function decide(claim: unknown): Adjudication {
  const result = yijia.safeAdjudicate(claim);
  if (!result.success) throw result.error;
  return result.data;
}

/**
 * `line decision amount`, `-` if no amount is known. Worked out by hand from the notice and prices.csv: the amount is the
 * lower of the amount charged and the one in the comment.
 */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'biliary-stent-exchange': [
    '1 reduce 625.00', // the hospital's own 1250 × 50 %, row 77; 1250 were charged
    '2 allow 1250.00',
    '3 unlisted -', // neither the packs nor the price book know it
    '4 allow 1860.00', // 支架: of a kind of goods that are mostly charged apart; the item's 除外内容 are not in the notice
    '5 allow 78.00', // 26 × 3
    '6 allow 18.00',
  ],
  'biliary-stent-removal-by-name': [
    '1 allow 640.00', // row 86: 1280 × 50 %, the province's price here
    '2 allow 190.00', // row 28 → 310902005
    '3 reduce 18.00', // 20 were charged; 18 since 1 October
  ],
  'brain-functional-area-resection': [
    '1 allow 9726.60', // a former name of QYLS00153
    '2 allow 5600.00', // printed in 除外内容
    '3 allow 2300.00', // ends with 刺激电极, 一次性 aside
    '4 review 640.00', // not printed there
    '5 allow 567.00', // an add-on beside the resection
    '6 allow 980.00',
  ],
  'coagulation-and-antibody-panel': [
    '1 allow 107.00',
    '2 review 107.00', // the same words as line 1
    '3 allow 149.00',
    '4 allow 54.00',
    '5 allow 160.00',
    '6 allow 190.00', // row 75 → N250301025
    '7 reduce 76.00', // row 76 → 250402012; 80 were charged
    '8 allow 107.00', // another day
  ],
  'consultation-slides-and-he-stain': [
    '1 allow 77.76', // 12.96 × 6
    '2 allow 170.00', // 135 + 35: code of chapter 2703 and the declared name of row 83
    '3 review -', // row 83 by name alone points to a chapter
    '4 allow 310.00', // row 81 → 250503015
    '5 allow 260.00', // row 8 → 270700001
    '6 review -', // row 5 points to a chapter
  ],
  'deep-brain-stimulation': [
    '1 allow 495.00', // 45 × 11, level 3
    '2 allow 9300.00', // 4650 × 2
    '3 allow 4650.00', // row 11 → 330201035
    '4 allow 2180.00',
    '5 allow 980.00',
    '6 allow 160.00', // 40 × 4
    '7 unlisted -', // the item's 除外内容 are not in the notice
    '8 reduce 360.00', // row 12 → N310100035; 380 were charged
    '9 unlisted -', // a drug
  ],
  'disc-radiofrequency-by-declared-names': [
    '1 allow 2320.00', // row 40 → 331501063
    '2 review 1160.00', // row 41: an add-on that points to the whole procedure; 1160 of 2320 were charged
    '3 allow 18.00',
    '4 unlisted -', // a drug
  ],
  'gd-stroke-rehabilitation': [
    '1 allow 140.00', // 70 × 2: 40 minutes / 20
    '2 review 35.00', // 30 minutes / 20 = 1.5: one session for certain
    '3 reduce 80.00', // 90 were charged
  ],
  'hepatolithiasis-after-the-notice': [
    '1 allow 3380.00',
    '2 allow 1794.00', // 1560 + 15 %, row 87
    '3 allow 980.00',
    '4 allow 170.00', // 135 + 35, row 83
    '5 unlisted -', // 除外内容 is blank
    '6 allow 18.00',
    '7 allow 18.00',
  ],
  'hepatolithiasis-before-the-notice': [
    '1 deny 0.00', // the day before it takes effect
    '2 review 1560.00', // the wording that row 87 amends is not printed
    '3 allow 980.00',
    '4 reduce 135.00', // then for automatic high-resolution stains only; 170 were charged
    '5 deny 0.00', // belongs to line 1
    '6 allow 20.00', // the price until 30 September
    '7 reduce 18.00', // the price since; 20 were charged
  ],
  'intracranial-cyst-drainage-consumables': [
    '1 reduce 6500.00', // the hospital's own price, below the printed 6737.25
    '2 allow 860.00', // ends with 引流装置
    '3 review 1200.00', // not printed in 除外内容
    '4 allow 2180.00',
    '5 allow 980.00',
  ],
  'ketoacidosis-blood-ketone': [
    '1 allow 27.60', // 9.2 × 3, row 78
    '2 allow 2.50',
    '3 allow 18.00',
    '4 unlisted -', // a drug
  ],
  'laboratory-items-of-another-hospital': [
    '1 deny 0.00', // 中南大学湘雅医院江西医院 only
    '2 deny 0.00', // likewise
    '3 allow 18.00',
    '4 allow 430.00', // row 69 is another hospital's, 250503013 is open to all
    '5 allow 88.00', // row 50 → 310601001
    '6 allow 64.00', // row 51 → 310602005
  ],
  'magnifying-endoscopy-before-filing': [
    '1 review -', // no price filed by 14 October
    '2 allow 140.00', // 105 + 35
    '3 unlisted -',
  ],
  'magnifying-endoscopy-with-filed-price': [
    '1 allow 760.00', // filed from 20 October
    '2 review 245.00', // 105 × 2 + 35 once; 280 were charged
    '3 unlisted -', // 除外内容 is blank
  ],
  'pelvic-floor-biofeedback-course': [
    '1 allow 48.00',
    '2 unlisted -', // before row 90 added 电极
    '3 allow 48.00', // row 90 → 340100018
    '4 allow 180.00', // ends with 电极
    '5 unlisted -', // row 90 is an addition to a list that the notice does not print
    '6 allow 48.00',
    '7 reduce 48.00', // 52 were charged
  ],
  'peripheral-nerve-stimulation-consumables': [
    '1 allow 1073.00',
    '2 allow 6800.00', // ends with 电极
    '3 allow 1072.50',
    '4 review 75.00', // ordinary goods; 除外内容 is blank
    '5 allow 3217.50', // two electrodes
    '6 allow 86000.00', // ends with 刺激器
    '7 review 5200.00', // not printed in 除外内容
  ],
  'posterior-cervical-fixation-four-vertebrae': [
    '1 allow 4623.81',
    '2 allow 6935.76', // 2311.92 × 3: four vertebrae less the first
    '3 allow 3400.00', // row 48 → 331501037
    '4 allow 21600.00', // 椎弓根螺钉 are in the item's name; 除外内容 is blank
    '5 allow 980.00',
  ],
  'posterior-cervical-fixation-overcounted': [
    '1 review 4623.81', // per vertebra, yet a further one is QYLS00159: one is certain
    '2 reduce 4623.84', // 2311.92 × 2: three vertebrae less the first
    '3 allow 980.00',
    '4 review 2311.92', // the first vertebra is of the same stay, eight days before
    '5 allow 980.00',
  ],
  'private-hospital-jejunal-tube': [
    '1 deny 0.00', // article 2: other public hospitals
    '2 deny 0.00', // belongs to line 1
    '3 allow 1560.00',
    '4 allow 900.00', // charged below 980
    '5 reduce 192.00', // 32 × 6, level 2; 270 were charged
  ],
  'public-hospital-jejunal-tube': [
    '1 allow 2010.00', // article 2
    '2 allow 680.00', // ends with 营养管
    '3 review 45.00', // not printed in 除外内容
    '4 allow 980.00',
    '5 allow 360.00', // 45 × 8
  ],
  'rectal-cancer-stent-bypass': [
    '1 allow 3600.00',
    '2 deny 0.00', // row 8 includes 结肠(插管)造瘘术
    '3 allow 1760.00', // 1560 + 200 for the argon knife, note 7; adhesions of the bowel add nothing
    '4 allow 780.00',
    '5 allow 980.00',
    '6 allow 7800.00', // printed in 除外内容
    '7 allow 420.00', // ends with 特殊缝线
    '8 review 3900.00', // another stapler than the one printed there
  ],
  'redo-double-valve-replacement': [
    '1 allow 7877.50', // 6850 + 15 %, row 84
    '2 allow 10592.00', // 6620 + 60 %, row 85
    '3 allow 7488.00',
    '4 allow 28600.00', // 瓣膜: of a kind of goods that are mostly charged apart; the item's 除外内容 are not in the notice
    '5 allow 980.00',
    '6 unlisted -',
    '7 unlisted -', // blood
    '8 allow 208.00', // 26 × 8
  ],
  'skull-base-tumour-with-techniques': [
    '1 review 9250.00', // 9150 + 100; two techniques of one list: once or each
    '2 allow 2180.00', // row 56 → 331702002
    '3 review -', // row 58 points to a note
    '4 allow 980.00',
    '5 review 847.00', // whether note 7 holds for QYLS codes is not said
    '6 allow 980.00',
  ],
  'spinal-cord-stimulation-two-electrodes': [
    '1 allow 2560.00', // row 16 → N330204022
    '2 allow 6435.00', // 4290 + 50 %, row 13
    '3 unlisted -', // the item's 除外内容 are not in the notice
    '4 allow 980.00',
    '5 allow 78.00', // 26 × 3
    '6 allow 2560.00', // row 14 → N330204022
  ],
  'spinal-metastasis-whole-bill-with-drugs': [
    '1 allow 540.00', // 45 × 12
    '2 allow 3510.00',
    '3 allow 5240.00', // row 59 → 331501060
    '4 allow 2180.00', // row 57 → 331702002
    '5 allow 980.00',
    '6 allow 32000.00', // 人工椎体: of a kind of goods that are mostly charged apart; the item's 除外内容 are not in the notice
    '7 unlisted -', // 除外内容 is blank
    '8 unlisted -', // which service it belongs to is not stated, and none names it
    '9 unlisted -', // drugs and meals
    '10 unlisted -',
    '11 unlisted -',
  ],
  'teratoma-under-another-hospitals-code': [
    '1 deny 0.00', // its own code is QYLS00147
    '2 allow 980.00',
    '3 allow 170.00', // 135 + 35
    '4 allow 18.00',
  ],
  'tumour-marker-chip-outpatient': [
    '1 reduce 1480.00', // row 49 → QYFK00065; 1500 were charged
    '2 deny 0.00', // 中南大学湘雅医院江西医院 only
    '3 allow 18.00',
    '4 allow 24.00',
    '5 unlisted -',
    '6 unlisted -', // a drug
  ],
  'ultrasonic-debridement-by-area': [
    '1 unlisted -',
    '2 allow 182.00', // 36.5 − 10 = 26.5 cm²: 26 × 7
    '3 allow 465.00', // row 25 → 311400060
    '4 unlisted -',
    '5 review 56.00', // 18.5 − 10 = 8.5 cm²: 8 × 7, nine were charged
    '6 unlisted -',
    '7 reduce 35.00', // 15 − 10 = 5 cm²: 5 × 7, eight were charged
    '8 unlisted -',
    '9 deny 0.00', // 8 cm² lie within the first ten
    '10 review 35.00', // no debridement on the bill
  ],
};

/** Fen, exact. */
function fen(yuan: string | null): bigint {
  return BigInt((yuan ?? '0.00').replace('.', ''));
}

describe('shipped examples', () => {
  it('has a price book without a fault', () => {
    expect(prices.issues).toEqual([]);
    expect(prices.entries.every(({ source }) => source === '示例价格，非官方 / illustrative, not official')).toBe(true);
  });

  it('has an expectation for every claim', () => {
    expect([...claims.keys()]).toEqual(Object.keys(EXPECTED));
  });

  it.each([...claims])('%s is decided as reckoned by hand', (name, claim) => {
    const lines = decide(claim).lines.map(({ lineId, decision, amount }) => `${lineId} ${decision} ${amount ?? '-'}`);
    expect(lines).toEqual(EXPECTED[name]);
  });

  it.each([...claims])('%s loses no fen between charged and decided', (_name, claim) => {
    const { charged, allowed, underReview, refused, unlisted } = decide(claim).totals;
    expect(charged).not.toBeNull();
    expect(fen(allowed) + fen(underReview) + fen(refused) + fen(unlisted)).toBe(fen(charged));
  });

  it('has ten of the claims in claims.ndjson, as in their files', () => {
    const files = [...claims.values()];
    const lines: unknown[] = read('claims.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(files).toContainEqual(line);
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(10);
  });
});
