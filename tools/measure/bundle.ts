import { build } from 'vite'

/** Builds a TypeScript file to one classic script that sets a global `name` to its exports, as the shipped build does. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry, name, formats: ['iife'] } },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunk = outputs.flatMap((o) => ('output' in o ? o.output : [])).find((o) => o.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: the build gave no script`)
  return chunk.code
}
