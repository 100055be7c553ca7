import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUTPUT_TEXTS } from '../cli/src/words/output-texts.js';
import { REPORT_TEXTS } from '../cli/src/words/report-texts.js';
import { KNOWN_DETAIL_NAMES } from '../src/model/details.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { factName } from '../src/words/fact-names.js';
import { FULLER, messageOf, QUESTIONS, TEMPLATES } from '../src/words/messages.js';
import { PHRASES } from '../src/words/phrases.js';
import * as reasons from '../src/words/reasons.js';
import { REMEDIES } from '../src/words/remedies.js';

/** Words that the field does not use, or uses for something else; docs/words.md says what to say instead. */
const WRONG =
  /裁定|目录外|询价|单据|拒付|待审(?!核)|待核(?!实)|准予|不予支付|应付|核减|不可收(?!取|费)|所有制|怎样可以|基准价|认定|从严理解|待确认/u;

function filesIn(folder: string, ends: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => ends.test(file)).map((file) => `${folder}/${file}`);
}

const FILES = [
  ...filesIn('src', /(?<!generated)\.ts$/),
  ...filesIn('cli/src', /\.ts$/),
  ...filesIn('scripts', /\.ts$/),
  ...filesIn('docs', /\.zh-CN\.md$/),
  ...filesIn('examples', /^(?!.*node_modules).*README[^/]*\.md$/),
  'README.zh-CN.md',
  'docs/ndjson.md',
  'docs/schemas.md',
  'cli/README.md',
];

describe('what people read', () => {
  it.each(FILES)('%s has no word that the field does not use, but where it reads what others wrote', (file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const said = lines.filter((line) => !/[[\s]\/\^/.test(line));
    expect(said.filter((line) => WRONG.test(line))).toEqual([]);
  });

  it('is so in the titles of rules and groups, and in doubts', () => {
    const titles = [jiangxi, guangdong].flatMap(({ rules, groups }) => [...rules, ...groups].map(({ title }) => title));
    expect(titles.filter(({ zh }) => WRONG.test(zh))).toEqual([]);
  });

  it('names no key of the data to a clerk', () => {
    const texts = [TEMPLATES, REMEDIES, PHRASES, reasons].flatMap((all) =>
      Object.values(all as Record<string, unknown>).flatMap((one) =>
        typeof one === 'object' && one !== null && 'zh' in one && typeof one.zh === 'string' ? [one.zh] : [],
      ),
    );
    const fuller = [...Object.values(FULLER), ...Object.values(QUESTIONS)].flatMap((all) => all.map(({ zh }) => zh));
    expect(texts.length).toBeGreaterThan(80);
    const said = [...texts, ...fuller].map((zh) => zh.replace(/\{\w+\}/g, ''));
    expect(said.filter((zh) => /[a-z]{4,}|[a-z]+[A-Z]/.test(zh))).toEqual([]);
  });

  it('calls every detail by a name in both languages', () => {
    for (const detail of KNOWN_DETAIL_NAMES) {
      const { zh, en } = factName(detail);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/[a-z][A-Z]/);
      const asked = messageOf('missing-detail', { missing: detail, whyZh: '甲', whyEn: 'A' }, 'review');
      expect(asked.zh).toBe(`未填写“${zh}”，无法判断：甲`);
    }
  });

  it('has one set of conclusions', () => {
    for (const decision of ['allow', 'reduce', 'deny', 'review'] as const) {
      expect(OUTPUT_TEXTS[decision].zh).toBe(
        { allow: '合规', reduce: '扣减', deny: '不予收费', review: '待核实' }[decision],
      );
    }
    expect([REPORT_TEXTS['under-review'].zh, REPORT_TEXTS['unlisted-amount'].zh]).toEqual(['待核实', '未收录']);
  });
});
