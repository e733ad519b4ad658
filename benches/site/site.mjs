/**
 * The files of all contestants, in a folder that the next run finds again:
 *
 * - `profiles/PAPERS/profile.json`: the documents, which all contestants of a size share;
 * - `pages/picture.bmp`: what pages with papers below the fold show first;
 * - `pages/NAME/`: a contestant's scripts and styles, and `pages/NAME/PAPERS/index.html`.
 *
 * Beside each lies what the server sends: the same by brotli.
 */
import { execFile } from 'node:child_process'
import { access, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { profile } from '../profiles/profile.mjs'
import { script, stylesheet } from './bundle.mjs'
import { picture } from './picture.mjs'

const compress = promisify(brotliCompress)
const run = promisify(execFile)
const MEBI = 2 ** 20

export class Site {
  constructor({ folder, dist, program }) {
    this.folder = folder
    this.dist = dist
    this.program = program
    this.bundles = new Map()
  }

  /** Makes what these contestants need for profiles of these sizes. */
  async prepare(contestants, sizes) {
    for (const papers of sizes) await this.#document(papers)
    await put(path.join(this.folder, 'pages', 'picture.bmp'), picture())
    for (const contestant of contestants) {
      await this.#scripts(contestant)
      for (const papers of sizes) await this.#page(contestant, papers)
    }
  }

  document(papers) {
    return path.join(this.folder, 'profiles', String(papers), 'profile.json')
  }

  /** Where the file of an address `/NAME/PAPERS/FILE` may lie, the first that is there. */
  places(name, papers, file) {
    const pages = path.join(this.folder, 'pages', name)
    return [
      path.join(pages, papers, file),
      path.join(pages, file),
      path.join(this.folder, 'pages', file),
      ...(file === 'profile.json' ? [this.document(papers)] : [path.join(this.dist, file)]),
    ]
  }

  async #document(papers) {
    const file = this.document(papers)
    const text = profile(papers)
    // Large documents take minutes to compress; the generator may have changed since the last run.
    const kept = await readFile(file, 'utf8').catch(() => undefined)
    if (kept === text && (await exists(`${file}.br`))) return
    await put(file, text)
  }

  async #scripts({ name, rival, style }) {
    const folder = path.join(this.folder, 'pages', name)
    await rm(folder, { recursive: true, force: true })
    if (rival) {
      if (!this.bundles.has(rival)) this.bundles.set(rival, await script(rival))
      await put(path.join(folder, 'app.js'), this.bundles.get(rival))
    }
    if (rival || style) await put(path.join(folder, 'page.css'), await stylesheet())
  }

  async #page({ name, page, finished, inert }, papers) {
    const file = path.join(this.folder, 'pages', name, String(papers), 'index.html')
    const profile = inert ? JSON.parse(await readFile(this.document(papers), 'utf8')) : undefined
    await put(file, page({ papers, profile }))
    if (!finished) return
    const beside = path.join(path.dirname(file), 'profile.json')
    await copyFile(this.document(papers), beside)
    await run(this.program, ['prerender', file], { maxBuffer: 64 * MEBI })
    await rm(beside)
    await put(file, await readFile(file))
  }
}

/** Writes a file, and beside it what is sent. Quality 11 where that takes seconds, as a build would. */
async function put(file, content) {
  const bytes = Buffer.from(content)
  const quality = bytes.length < 2 * MEBI ? 11 : bytes.length < 64 * MEBI ? 9 : 5
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
  await writeFile(`${file}.br`, await compress(bytes, { params }))
}

const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  )
