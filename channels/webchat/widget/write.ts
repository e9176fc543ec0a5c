import { writeFileSync } from 'node:fs';
import { buildWidget } from './build.ts';

writeFileSync(new URL('../widget.js', import.meta.url), await buildWidget());
