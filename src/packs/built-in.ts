// Generated from the folders of catalog/: run npm run generate
import type { PolicyPack } from '../model/pack.js';
import { guangdong } from './guangdong.js';
import { jiangxi } from './jiangxi.js';

/** The packs that come with the package, by the name of their module. */
export const BUILT_IN: Readonly<Record<string, PolicyPack>> = { guangdong, jiangxi };
