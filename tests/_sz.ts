import { firstLoad } from './bench/sizes.ts';
for (const s of firstLoad('dist')) console.log(s.what, s.bytes, s.most ?? '');
