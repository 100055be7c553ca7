import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../../src/index.js';
import { group, item, pack, rule } from '../../test/make-pack.js';
import { runCli } from './run-cli.js';

const run = (given: unknown, ...options: string[]) =>
  runCli(['check', 'p.json', '--lang', 'en', ...options], { files: { 'p.json': JSON.stringify(given) } });
const upgrade = async (given: unknown) => {
  const { status, out, err } = await run(given, '--upgrade');
  return { status, err, pack: JSON.parse(out) as PolicyPack };
};

/** A group of the first format: it had further keys. */
const oldGroup = (id: string, parts: object) => ({ id, title: { zh: id, en: id }, ...parts });

const { format: _second, ...made } = pack({
  items: [item('X1', { note: '含照灯，限一次。' })],
  rules: [{ ...rule('a', 'X1'), citation: { document: 'doc', section: 'list', quote: '含照灯' } }],
});
const first = {
  ...made,
  groups: [
    oldGroup('lamps', { names: ['红灯'], nameContains: ['照灯'], exceptNameContains: ['照灯套', '术后'] }),
    oldGroup('chapter', { codePrefixes: ['33'] }),
  ],
};

describe('check --upgrade', () => {
  it('turns a pack of the first format into one of the second, and says what decides otherwise', async () => {
    const { status, err, pack: turned } = await upgrade(first);
    expect(status).toBe(0);
    expect(turned).toEqual({
      ...first,
      format: 2,
      groups: [
        group('lamps', { names: ['红灯', '照灯'], not: ['照灯套'], doubt: ['术后'] }),
        group('chapter', { codePrefixes: ['33'] }),
      ],
    });
    expect(err.split('\n')).toEqual([
      'note: p.json is turned into format 2; places that decide otherwise now, or that could not be turned: 4',
      '  /groups/0/names: matched equal names only; now a name that ends with it counts too, and one that contains it is a review: 红灯',
      '  /groups/0/names: counted wherever it stood in a name; now as the whole or the end of one, elsewhere it is a review: 照灯',
      '  /groups/0/not: put a line out of the group; now it is taken out of the name, and what is left is compared: 照灯套',
      '  /groups/0/doubt: put a line out of the group; now its match is a review at most; move it to `not` if it names another thing: 术后',
      '',
    ]);
    const again = await upgrade(turned);
    expect(again).toEqual({ status: 0, err: '', pack: turned });
    expect((await run(turned)).status).toBe(0);
  });

  it('invents no words: a quote that its record lacks stays, and is a fault', async () => {
    const citation = { document: 'doc', section: 'list', quote: '限两次' };
    const {
      status,
      err,
      pack: turned,
    } = await upgrade({ ...first, groups: [], rules: [{ ...rule('a', 'X1'), citation }] });
    expect(status).toBe(2);
    expect(turned.rules[0]?.citation).toEqual(citation);
    expect(err).toBe(
      'note: p.json cannot be used before these are mended; faults: 1\n' +
        '  /rules/0/citation/quote: doc list does not say "限两次"; quote it word for word, or cite the place that says it\n',
    );
  });

  it('keeps what it cannot turn, and lists it', async () => {
    const groups = [oldGroup('chapter', { codePrefixes: ['33'], exceptNameContains: ['加收'] })];
    const { status, err, pack: turned } = await upgrade({ ...first, groups });
    expect([status, turned.groups]).toEqual([2, groups]);
    expect(err).toContain('  /groups/0/exceptNameContains: the group has no names to take it from');
    expect(err).toMatch(/^ {2}\/groups\/0\/exceptNameContains: .*unknown key/m);
  });

  it('turns the names that are added to groups of other packs', async () => {
    const groupExtensions = [{ pack: 'other', group: 'g', nameContains: ['蓝灯'] }];
    const { err, pack: turned } = await upgrade({ ...first, groups: [], groupExtensions });
    expect(turned.groupExtensions).toEqual([{ pack: 'other', group: 'g', names: ['蓝灯'] }]);
    expect(err).toContain('  /groupExtensions/0/names: counted wherever it stood');
  });

  it('turns a faulty pack as far as it goes and lists the faults; refuses --json beside it', async () => {
    const faulty = await upgrade({ ...first, version: 'x', groups: 'none' });
    expect([faulty.status, faulty.pack]).toEqual([2, { ...first, format: 2, version: 'x', groups: 'none' }]);
    expect(faulty.err).toContain('  /version: is no version');
    const without = await run(first);
    expect([without.status, without.out]).toEqual([2, '']);
    expect(without.err).toContain('yijia check --upgrade old.json > new.json');
    const both = await run(first, '--upgrade', '--json');
    expect([both.status, both.err]).toEqual([2, 'error: use --json or --upgrade, not both\n']);
  });
});

describe('check of a sound pack that a person should look at', () => {
  const { price: _price, ...unpriced } = item('X1');
  const classed = pack({ items: [{ ...unpriced, prices: [{ when: { level: [2, 3] }, price: '9' }] }] });

  it('says so beside the result, and does not refuse it', async () => {
    expect(await run(classed)).toEqual({
      status: 0,
      out: 'The pack made@1.0.0 is sound: items 1, crosswalk rows 0, groups 0, rules 0\n',
      err:
        'note: the pack made@1.0.0 can be used; to be looked at: 1\n' +
        '  /items/0/prices: no price of "项目X1" is for facilities of level 1; add what the document prints, or an entry without `when`\n',
    });
  });

  it('with --json tells it from faults', async () => {
    const { status, out } = await run(classed, '--json');
    expect([status, JSON.parse(out)]).toMatchObject([
      0,
      [{ severity: 'warning', pointer: '/items/0/prices', code: 'class-without-price' }],
    ]);
    const faulty = await run(pack({ version: 'x' }), '--json');
    expect(JSON.parse(faulty.out)).toMatchObject([{ severity: 'fault', pointer: '/version' }]);
  });
});
