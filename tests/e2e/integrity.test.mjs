/** Files that are not of one build with the script: damaged, replaced by somebody, or left over in a cache. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { engine } from './browser.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const document = profile([paper('good', { title: 'In $x^2$' })])
const WASM = 'pkg/widget_bg.wasm'
const GLUE = 'pkg/widget.js'
const STRANGE = /pkg\/\S+ is of another version or was changed: reload the page/
/** What browsers write when a file is not what `integrity` says. */
const REFUSED = /integrity|Integrity|digest/

/** WebKit does not compare the hashes of preloaded modules: there, only what glue says of itself tells it from another. */
const comparesModules = engine !== 'webkit'

/** Another file that does the same, as another build could have made it: without the hashes, nobody would notice. */
function another(content, name) {
  if (path.extname(name) === '.wasm') return Buffer.concat([content, Buffer.from([0, 1, 0])])
  return `${content}//`.replace(/(export const wasm=").{9}/, '$1another12')
}

/** Serves another file than that of the build: so many times, or always. */
const changed =
  (name, times = Infinity) =>
  ({ response, headers, content }) => {
    response.writeHead(200, headers).end(times-- > 0 ? another(content, name) : content)
  }

for (const file of [WASM, GLUE]) {
  scenario(`${file} that was changed is refused with a remedy`, async ({ page, site, allow }) => {
    allow(FAILED_REQUEST, REFUSED)
    site.files[file] = changed(file)
    await page.open({ document, wait: 'error' })
    const { kind, message } = await page.event('error')
    assert.equal(kind, 'wasm')
    assert.match(message, STRANGE)
    assert.ok(message.startsWith(file), message)
    assert.match(await page.widget().text(part('error')), STRANGE)
    assert.equal(await page.sees('#fallback'), true)
    assert.equal(site.asked(new RegExp(file)).length, 2, 'once more past the cache, and no more')
  })

  scenario(`a stale ${file} is fetched once more, past the cache`, async ({ page, site, allow }) => {
    allow(FAILED_REQUEST, REFUSED)
    const sent = []
    const old = changed(file, 1)
    site.files[file] = (exchange) => {
      sent.push(exchange.request.headers['cache-control'])
      exchange.headers['cache-control'] = 'max-age=600'
      old(exchange)
    }
    const widget = await page.open({ document })
    assert.deepEqual(await widget.cards(), ['good'])
    assert.deepEqual(sent.slice(0, 2), [undefined, 'no-cache'])
    assert.equal(await widget.sees(part('error')), false)
  })
}

if (comparesModules) {
  scenario('one byte more in the glue is enough to refuse it', async ({ page, site, allow }) => {
    allow(FAILED_REQUEST, REFUSED)
    site.files[GLUE] = ({ response, headers, content }) => response.writeHead(200, headers).end(`${content} `)
    await page.open({ document, wait: 'error' })
    assert.match((await page.event('error')).message, STRANGE)
  })
}

scenario('a changed file that is loaded on demand is not run', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, REFUSED, /scholar-profile: /)
  site.files['pkg/math_bg.wasm'] = changed('math_bg.wasm')
  const widget = await page.open({ document })
  await until(async () => (await page.written()).filter((line) => STRANGE.test(line)).length, 1, 'warned')
  assert.equal(await widget.text(part('title')), 'In x^2')
  assert.equal(await widget.read((root) => root.querySelectorAll('math').length), 0)
})

for (const file of ['math_bg.wasm', 'math.js', ...(comparesModules ? ['formulas.js'] : [])]) {
  scenario(`a stale ${file} is fetched once more, past the cache`, async ({ page, site, allow }) => {
    allow(FAILED_REQUEST, REFUSED)
    site.files[`pkg/${file}`] = changed(file, 1)
    const widget = await page.open({ document })
    await until(() => widget.read((root) => root.querySelectorAll('math').length), 1, 'set')
    assert.ok(site.asked(new RegExp(`pkg/${file}`)).length >= 2)
  })
}

scenario('pages without encryption notice a file of another version as well', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, REFUSED)
  site.files['plain.js'] = "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })"
  const head = '<script src="plain.js"></script>'
  site.files[WASM] = changed(WASM, 1)
  const widget = await page.open({ document, head })
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(site.asked(/widget_bg\.wasm$/).length, 2)
  site.files[WASM] = changed(WASM)
  const refused = await page.open({ document, head, wait: 'error' })
  assert.equal((await page.event('error')).kind, 'wasm')
  assert.match(await refused.text(part('error')), /of another version or was changed: reload the page/)
})

scenario('the list of hashes is true, and the script runs under its own', async ({ page, site }) => {
  const hashes = JSON.parse(await readFile(`${process.env.DIST}/integrity.json`, 'utf8'))
  for (const [file, hash] of Object.entries(hashes)) {
    const bytes = await readFile(`${process.env.DIST}/${file}`)
    assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file)
  }
  for (const file of [WASM, GLUE, 'pkg/widget.css', 'pkg/formulas.js']) assert.ok(hashes[file], file)
  const integrity = hashes['scholar-profile.js']
  const script = (hash) => `<script type="module" src="scholar-profile.js" integrity="${hash}"></script>`
  const widget = await page.open({ document, script: script(integrity) })
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(site.asked(/\.js$/).filter(({ path }) => path.endsWith('widget.js')).length, 1, 'glue once')
})

scenario('a script that was changed does not run under its hash', async ({ page, allow }) => {
  allow(FAILED_REQUEST, REFUSED)
  const hash = `sha384-${createHash('sha384').update('another').digest('base64')}`
  await page.open({
    document,
    wait: null,
    script: `<script type="module" src="scholar-profile.js" integrity="${hash}"></script>`,
  })
  await until(() => page.evaluate(() => globalThis.document.readyState), 'complete', 'loaded')
  assert.equal(await page.evaluate(() => customElements.get('scholar-profile') === undefined), true)
  assert.equal(await page.sees('#fallback'), true)
})

scenario('hints to preload without a hash cost no second request, but one in WebKit', async ({ page, site }) => {
  const head = `<link rel="modulepreload" href="${GLUE}">
    <link rel="preload" as="fetch" type="application/wasm" href="${WASM}" crossorigin>`
  const widget = await page.open({ document: profile([paper('good')]), head })
  assert.deepEqual(await widget.cards(), ['good'])
  assert.equal(site.asked(/widget\.js$/).length, 1)
  // WebKit makes no use of what was preloaded to be fetched.
  assert.equal(site.asked(/widget_bg\.wasm$/).length, engine === 'webkit' ? 2 : 1)
})
