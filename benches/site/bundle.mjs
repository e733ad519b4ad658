/** Production builds of the rivals: one script each, by esbuild and the compilers of Solid and Svelte. */
import { transformAsync } from '@babel/core'
import solid from 'babel-preset-solid'
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'svelte/compiler'

const RIVALS = fileURLToPath(new URL('../rivals/', import.meta.url))

/** Solid turns JSX into templates and effects. */
const solidPlugin = {
  name: 'solid',
  setup(build) {
    build.onLoad({ filter: /\.jsx$/ }, async ({ path: filename }) => {
      const source = await readFile(filename, 'utf8')
      const { code } = await transformAsync(source, {
        filename,
        presets: [solid],
        babelrc: false,
        configFile: false,
      })
      return { contents: code }
    })
  },
}

const sveltePlugin = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path: filename }) => {
      const source = await readFile(filename, 'utf8')
      return { contents: compile(source, { filename, generate: 'client', dev: false }).js.code }
    })
  },
}

/** For each rival its entry, and what esbuild is told besides. */
const BUILDS = {
  plain: { entry: 'plain/index.js' },
  preact: {
    entry: 'preact/index.jsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { react: path.join(RIVALS, 'preact/react.js') },
  },
  solid: { entry: 'solid/index.jsx', plugins: [solidPlugin], conditions: ['solid', 'browser', 'production'] },
  svelte: {
    entry: 'svelte/index.js',
    plugins: [sveltePlugin],
    conditions: ['svelte', 'browser', 'production'],
  },
  react: { entry: 'react/index.jsx', jsx: 'automatic' },
}

/** The script of a rival, as its pages load it. */
export async function script(rival) {
  const { entry, ...options } = BUILDS[rival]
  const { outputFiles } = await build({
    entryPoints: [path.join(RIVALS, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    ...options,
  })
  return outputFiles[0].contents
}

/** The stylesheet that all rivals share. */
export async function stylesheet() {
  const { outputFiles } = await build({
    entryPoints: [path.join(RIVALS, 'core/page.css')],
    minify: true,
    write: false,
    logLevel: 'warning',
  })
  return outputFiles[0].contents
}
