import { rolldown } from 'rolldown';

/** The widget as one script of a page. Built by hand when its sources change; a test compares (`build-widget.spec.ts`). */
export async function buildWidget(): Promise<string> {
  const bundle = await rolldown({ input: new URL('main.ts', import.meta.url).pathname, tsconfig: new URL('tsconfig.json', import.meta.url).pathname });
  const {
    output: [chunk],
  } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return chunk.code.endsWith('\n') ? chunk.code : `${chunk.code}\n`;
}
