import { pack } from '../../test/make-pack.js';

/** Files that a run may read beside its claims, by name: prices, a pack that decides nothing, and other names. */
export const INPUT_FILES = {
  'p.csv': 'code,price,jurisdiction\n330201041,5000,CN-JX\n',
  'pack.json': JSON.stringify(pack({ id: 'own', title: { zh: '示范', en: 'demonstration' }, documents: [] })),
  'f.json': '{"甲":"乙"}',
  'c.json': '{"X1":"QYLS00144"}',
};
