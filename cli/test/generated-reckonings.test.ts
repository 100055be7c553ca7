import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAdjudicator } from 'yijia';
import { claims, pricesFor } from '../../test/generate-claims.js';
import { runs } from '../../test/runs.js';
import { columnOf, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

it('the table shows a reckoning only if it comes to the amount', async () => {
  const yijia = createAdjudicator({ packs: SHIPPED, priceBook: pricesFor(SHIPPED) });
  const given = SHIPPED.flatMap((pack) => fc.sample(claims(pack), { numRuns: Math.ceil(runs(4000) / 100), seed: 7 }));
  const { out } = await runCli(['adjudicate', 'c.json', '--price-book', 'p.json'], {
    files: { 'c.json': json(given), 'p.json': json(pricesFor(SHIPPED)) },
    columns: 200,
  });
  const tables = out.split(/^(?=费用清单 )/m);
  const wanted = given.map((claim) => yijia.adjudicate(claim));
  expect(tables).toHaveLength(wanted.length);
  const reckoned = tables.flatMap((table, i) => {
    const rows = table.split(/^├.*\n/m).slice(1);
    return rows.flatMap((row, j) => {
      const [, price, count, rest = ''] = /^\d+\.\d\d([\d.]+) × ([\d.]+)((?: \+ [\d.]+)*)/.exec(columnOf(row, 3)) ?? [];
      const line = wanted[i]?.lines[j];
      return price === undefined || line === undefined ? [] : [{ line, price, count, rest }];
    });
  });
  expect(reckoned.length).toBeGreaterThan(20);
  for (const { line, price, count, rest } of reckoned) {
    const once = rest.split(' + ').reduce((sum, part) => sum + Number(part), 0);
    const sum = Number(price) * Number(count) + once;
    const isCut = line.charged === line.amount && sum > Number(line.amount);
    expect(isCut || Math.abs(sum - Number(line.amount)) < 0.006).toBe(true);
    expect(line.unitPrice).not.toBeNull();
  }
});
