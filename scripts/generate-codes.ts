/** Writes the literal union of each pack's item codes; with --check only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';

const PACKS = [
  {
    pack: 'jiangxi-2025-37',
    file: 'src/packs/jiangxi.codes.generated.ts',
    type: 'JiangxiItemCode',
    title: "Jiangxi's",
  },
  {
    pack: 'guangdong-trial-list',
    file: 'src/packs/guangdong.codes.generated.ts',
    type: 'GuangdongItemCode',
    title: "Guangdong's",
  },
];

function union(pack: string, type: string, title: string): string {
  const items = JSON.parse(readFileSync(`catalog/${pack}/items.json`, 'utf8')) as { code: string }[];
  const codes = [...new Set(items.map(({ code }) => code))].sort();
  const members = codes.map((code) => `  | '${code}'`).join('\n');
  return `/** Codes of ${title} pack, for completion in editors. Generated from catalog/${pack}/items.json.\n * @zh 该规则包的全部项目编码，供编辑器补全。 */\nexport type ${type} =\n${members};\n`;
}

for (const { pack, file, type, title } of PACKS) {
  const wanted = union(pack, type, title);
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (readFileSync(file, 'utf8') !== wanted) {
    console.error(`${file} is out of date: run npm run generate`);
    process.exitCode = 1;
  }
}
