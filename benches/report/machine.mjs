/** What a run was taken with. */
import { readFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'

const LIBRARIES = ['preact', 'solid-js', 'svelte', 'react', 'esbuild']

export async function machine(browser) {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  return {
    date: new Date().toISOString().slice(0, 10),
    browser,
    node: process.versions.node,
    processor: cpus()[0]?.model ?? 'an unknown processor',
    cores: availableParallelism(),
    /** Of other programs, before the run began. */
    load: loadavg()[0],
    versions: Object.fromEntries(LIBRARIES.map((name) => [name, manifest.dependencies[name]])),
  }
}
