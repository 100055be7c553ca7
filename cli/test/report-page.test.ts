import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorRecord, isErrorRecord, type ResultRecord } from '../src/rows/result-record.js';
import { HOSTILE, spreadRecords } from './result-records.js';
import { directoryWith, runCli } from './run-cli.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isAbsent = !existsSync(CHROMIUM) && process.env['CI'] === undefined;
if (isAbsent) console.warn(`The page is not tested: there is no ${CHROMIUM}; install chromium or name it in CHROMIUM.`);

const records: readonly (ResultRecord | ErrorRecord)[] = spreadRecords([0, 7, 14, 21]);
const results = records.filter((record): record is ResultRecord => !isErrorRecord(record));
const lines = results.flatMap(({ lines: all, context }) =>
  all.map((line, i) => ({ ...line, facility: context.facility, date: context.dates[i] ?? '' })),
);

/** Sums of fen, reckoned apart from the code under test. */
function sum(amounts: readonly (string | null)[]): string {
  const fen = amounts.reduce((total, amount) => total + Math.round(Number(amount ?? 0) * 100), 0);
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

let browser: Browser;
let url: string;

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}

/** A script for the browser: the texts of a table's cells. It is a string, since the tests lack the browser's types. */
async function tableOf(page: Page, id: string): Promise<string[][]> {
  const rows = `[...document.querySelectorAll('#${id} tbody tr')]`;
  return page.evaluate<string[][]>(`${rows}.map((row) => [...row.cells].map((cell) => cell.innerText.trim()))`);
}

describe.skipIf(isAbsent)('the report in Chromium', () => {
  beforeAll(async () => {
    const cwd = directoryWith({ 'r.ndjson': records.map((record) => `${JSON.stringify(record)}\n`).join('') });
    const { status, err } = await runCli(['report', 'r.ndjson', '--html', 'page.html'], { cwd });
    if (status !== 0) throw new Error(err);
    url = pathToFileURL(join(cwd, 'page.html')).href;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  it('makes no request, breaks no policy and runs no name of a claim', async () => {
    const { page, faults } = await open();
    await page.evaluate('document.fonts.ready');
    for (const button of await page.locator('#table-facility th button').all()) await button.click();
    expect(faults).toEqual([]);
    expect(await page.locator('#table-facility').innerText()).toContain(HOSTILE);
    expect(await page.locator('script').count()).toBe(1);
  });

  it('has its policy in force: markup added later neither runs nor loads', async () => {
    const { page, faults } = await open();
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png" onerror="document.title = 1">')`,
    );
    await expect.poll(() => faults.length).toBeGreaterThan(0);
    expect(faults.join()).toMatch(/Content Security Policy/);
    expect(await page.title()).toBe('医疗服务收费审核汇总');
  });

  it('has the totals of the results at its top', async () => {
    const { page } = await open();
    const totals = results.map(({ totals: all }) => all);
    const wanted = {
      'tile-claims': results.length.toLocaleString('en-US'),
      'tile-lines': lines.length.toLocaleString('en-US'),
      'tile-bad': '2',
      charged: sum(totals.map(({ charged }) => charged)),
      payable: sum(totals.map(({ allowed }) => allowed)),
      'under-review': sum(totals.map(({ underReview }) => underReview)),
      refused: sum(totals.map(({ refused }) => refused)),
      'unlisted-amount': sum(totals.map(({ unlisted }) => unlisted)),
    };
    for (const [tile, text] of Object.entries(wanted)) {
      expect(await page.locator(`[data-tile="${tile}"]`).innerText(), tile).toBe(text);
    }
    const dates = lines.map(({ date }) => date).sort();
    expect(await page.locator('header').innerText()).toContain(`${dates[0]} 至 ${dates.at(-1)}`);
  });

  it('counts decisions, findings, facilities, items and days as the results do', async () => {
    const { page } = await open();
    const decisions = ['allow', 'reduce', 'review', 'deny', 'unlisted'] as const;
    const counts = decisions.map((decision) => String(lines.filter((line) => line.decision === decision).length));
    expect((await tableOf(page, 'table-decision')).map((cells) => cells[3])).toEqual(counts);

    const findings = lines.flatMap((line) => line.findings.map(({ code }) => code));
    const times = (code: string) => String(findings.filter((other) => other === code).length);
    const shown = await tableOf(page, 'table-finding');
    expect(shown.map(([, code]) => code).sort()).toEqual([...new Set(findings)].sort());
    for (const [, code = '', number] of shown) expect(number, code).toBe(times(code));

    const facilities = await tableOf(page, 'table-facility');
    expect(facilities).toHaveLength(new Set(results.map(({ context }) => context.facility)).size);
    for (const [name = '', , claims, , , allowed] of facilities) {
      const own = results.filter(({ context }) => context.facility.replace(/\s+/g, ' ') === name.replace(/\s+/g, ' '));
      expect([claims, allowed], name).toEqual([String(own.length), sum(own.map(({ totals }) => totals.allowed))]);
    }
  });

  it('sums up items and days as the results do', async () => {
    const { page } = await open();
    const payable = (of: typeof lines) => sum(of.flatMap((line) => (line.decision === 'review' ? [] : [line.amount])));
    const items = await tableOf(page, 'table-item');
    expect(items.length).toBeGreaterThan(40);
    for (const [code = '', , , number, allowed] of items.filter(([code]) => code !== '')) {
      const own = lines.filter(({ item }) => item?.code === code);
      expect([number, allowed], code).toEqual([String(own.length), payable(own)]);
    }
    const days = await tableOf(page, 'table-day');
    expect(days.map(([day]) => day)).toEqual([...new Set(lines.map(({ date }) => date))].sort());
    for (const [day = '', number, allowed] of days) {
      const own = lines.filter(({ date }) => date === day);
      expect([number, allowed], day).toEqual([String(own.length), payable(own)]);
    }
  });

  it('sorts by number and by name, with the mouse and with the keyboard', async () => {
    const { page } = await open();
    const column = async (i: number) => (await tableOf(page, 'table-facility')).map((cells) => cells[i] ?? '');
    const numbers = (texts: readonly string[]) => texts.map((text) => Number(text.replaceAll(',', '')));
    const head = page.locator('#table-facility th').nth(4);
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const falling = numbers(await column(4));
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(new Set(falling).size).toBeGreaterThan(5);

    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(numbers(await column(4))).toEqual([...falling].reverse().sort((a, b) => a - b));

    await page.locator('#table-facility th').nth(0).locator('button').focus();
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBeNull();
    const names = await column(0);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })));
  });

  it('is in the language that its reader chooses', async () => {
    const { page, faults } = await open();
    const heading = page.locator('#facilities h2');
    const plot = page.locator('#facilities svg:visible');
    expect([await heading.innerText(), await plot.getAttribute('lang')]).toEqual(['按机构', 'zh-CN']);
    await page.getByRole('button', { name: 'English' }).click();
    expect([await heading.innerText(), await plot.getAttribute('lang')]).toEqual(['By facility', 'en']);
    expect(await page.title()).toBe('Medical service charges: what was decided');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('button', { name: 'English' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '中文' }).click();
    expect(await heading.innerText()).toBe('按机构');
    expect(faults).toEqual([]);
  });

  it('describes each plot to those who cannot see it', async () => {
    const { page } = await open();
    const plots = page.getByRole('img');
    expect(await plots.count()).toBe(5);
    await expect(page.getByRole('img', { name: '按机构' }).count()).resolves.toBe(1);
    const [first] = await tableOf(page, 'table-item').then((rows) => rows.filter(([code]) => code !== ''));
    const description = await page.locator('#plot-item-zh-wide-desc').textContent();
    expect(description).toContain(first?.[0]);
  });

  it.each([400, 768, 1200])(
    'is not wider than a window of %i pixels, and shows one drawing of each plot',
    async (width) => {
      const { page } = await open({ viewport: { width, height: 800 } });
      for (const language of ['中文', 'English']) {
        await page.getByRole('button', { name: language }).click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await page.locator('svg:visible').count()).toBe(5);
      }
    },
  );

  it('can be read without its script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#facilities h2').innerText()).toBe('按机构');
    expect(await page.locator('svg:visible').count()).toBe(5);
  });

  it('prints all rows, and is dark on a dark screen', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.querySelector("section")).backgroundColor');
    expect(await paper()).toBe('rgb(23, 28, 34)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    const hidden = `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('#items .frame'))`;
    expect(await page.evaluate(hidden)).toBe(0);
  });
});
