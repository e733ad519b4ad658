/** What the element leaves behind on the page and in the browser: nothing. That nobody else is asked, every test checks. */
import assert from 'node:assert/strict'
import { sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Keeps, before the element's script runs, the names that the page's globals and the language's own objects have. */
function keepNames() {
  const classes = [Object, Function, Array, String, Promise, Node, Element, HTMLElement, Document, ShadowRoot]
  const owners = [globalThis, document, ...classes, ...classes.map(({ prototype }) => prototype)]
  // WebDriver keeps things of its own on the page.
  const names = () => owners.map((owner) => Reflect.ownKeys(owner).map(String).filter((name) => !/cdc_|^se_|^ret_nodes$|automationSessionProxy/.test(name)))
  globalThis.traces = { names }
  globalThis.traces.before = names()
}

const newNames = (page) =>
  page.evaluate(() => {
    const { names, before } = globalThis.traces
    return names().flatMap((names, place) => names.filter((name) => !before[place].includes(name)))
  })

/** What the browser keeps for the page. */
const stored = (page) =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])

/** Makes use of what a reader can do, with all files that are loaded on demand. */
async function use(site, widget) {
  await widget.search('tidal')
  await until(() => widget.count(part('card')), 1, 'found')
  await widget.search('')
  await widget.click(part('cite'))
  await until(() => widget.sees(part('bibtex')), true, 'cited')
  await widget.click(part('expand-all'))
  await widget.set({ theme: 'dark', lang: 'de' })
  await until(() => site.asked(/words\/de/).length, 1, 'in German')
}

scenario('no global, no change to the language, nothing stored', async ({ page, site }) => {
  site.files['formula.json'] = { ...sample, papers: [...sample.papers, { id: 'f', title: 'In $x^2$' }] }
  site.files['names.js'] = `(${keepNames})()`
  const head = '<script src="names.js"></script>'
  const widget = await page.open({ attributes: { src: 'formula.json' }, head })
  await until(() => widget.read((root) => root.querySelectorAll('math').length), 1, 'set')
  await use(site, widget)
  assert.deepEqual(await newNames(page), [])
  assert.deepEqual(await stored(page), [0, 0, '', 0, 0, 0])
})
