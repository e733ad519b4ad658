import assert from 'node:assert/strict'
import { status } from './faults.mjs'
import { many, paper, profile } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const FILE = /pkg\/(citations|cite)/

const works = profile([
  paper('tides', {
    title: 'Tides & {M}oons',
    authors: ['Ada Example', 'Bo Second'],
    date: '2024-05',
    venue: 'Journal of Waves',
    links: { doi: '10.5555/tides' },
  }),
  paper('again', { title: 'Tides again', date: '2024-06', abstract: 'More.' }),
  paper('own', { title: 'Own', bibtex: '@misc{mine:1,\n  title = {Own},\n}' }),
])

/** What still moves would be missed by the pointer. */
const STILL = { media: { 'prefers-reduced-motion': 'reduce' } }

const open = async (widget, id) => {
  await widget.click(widget.in(id, 'cite'))
  await until(() => widget.sees(widget.in(id, 'bibtex')), true, `entry of ${id}`)
}

const entry = (widget, id) =>
  widget.read((root, bibtex) => root.querySelector(bibtex).textContent, widget.in(id, 'bibtex'))

/** Keeps what the page writes to the clipboard, or refuses it. */
const clipboard = (page, allowed) =>
  page.evaluate((allowed) => {
    globalThis.copied = []
    const writeText = async (text) => {
      if (!allowed) throw new DOMException('refused', 'NotAllowedError')
      globalThis.copied.push(text)
    }
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  }, allowed)

/** Keeps what the page saves, by the names of the files. */
const downloads = (page) =>
  page.evaluate(() => {
    globalThis.saved = {}
    const blobs = new Map()
    const create = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      const url = create(blob)
      blobs.set(url, blob)
      return url
    }
    HTMLAnchorElement.prototype.click = function () {
      blobs.get(this.href).text().then((text) => (globalThis.saved[this.download] = text))
    }
  })

const saved = async (page, name) => {
  await until(() => page.evaluate((name) => name in globalThis.saved, name), true, name)
  return page.evaluate((name) => globalThis.saved[name], name)
}

const choose = async (widget, format) => {
  await widget.click(part('export'))
  await widget.click(`[data-export="${format}"]`)
}

scenario('Cite opens an entry and a citation, and closes them again', async ({ page, site }) => {
  const widget = await page.open({ document: works, emulate: STILL })
  assert.deepEqual(site.asked(FILE), [], 'nobody has asked yet')
  const cite = widget.in('tides', 'cite')
  assert.equal(await widget.attribute(cite, 'aria-expanded'), 'false')
  await open(widget, 'tides')
  assert.equal(await widget.attribute(cite, 'aria-expanded'), 'true')
  assert.match(await entry(widget, 'tides'), /^@article\{example2024tides-moons,\n  title +=/)
  assert.match(await entry(widget, 'tides'), /Tides \\& \{M\}oons/)
  const citation = await widget.text(widget.in('tides', 'citation'))
  assert.equal(
    citation,
    'Example, A., & Second, B. (2024). Tides & Moons. Journal of Waves. https://doi.org/10.5555/tides',
  )
  await open(widget, 'again')
  assert.match(await entry(widget, 'again'), /^@misc\{example2024tides-again,/, 'a key of its own')
  await open(widget, 'own')
  assert.equal(await entry(widget, 'own'), '@misc{mine:1,\n  title = {Own},\n}\n')
  assert.equal(site.asked(FILE).length, 3, 'each file once')
  await widget.click(cite)
  await until(() => widget.sees(widget.in('tides', 'bibtex')), false, 'closed')
})

scenario('an open citation stays open while the list changes', async ({ page }) => {
  const widget = await page.open({ document: works })
  await open(widget, 'again')
  await widget.search('own')
  await until(() => widget.cards(), ['own'], 'filtered')
  await widget.search('')
  await until(() => widget.sees(widget.in('again', 'citation')), true, 'open as before')
  await widget.set({ lang: 'de' })
  await until(() => widget.texts(widget.in('again', 'copy')), ['Kopieren', 'Kopieren'], 'in German')
})

scenario('copying is seen and told, and then the button is as before', async ({ page }) => {
  const widget = await page.open({ document: works })
  await clipboard(page, true)
  await open(widget, 'tides')
  const copy = widget.in('tides', 'copy')
  assert.deepEqual(await widget.attributes(copy, 'aria-label'), ['Copy BibTeX', 'Copy citation'])
  await widget.click(copy)
  await until(() => widget.text(copy), 'Copied', 'seen')
  const live = (root, copy) => root.querySelector(copy).closest('[role="status"]').innerText.trim()
  assert.equal(await widget.read(live, copy), 'Copied')
  assert.deepEqual(await page.evaluate(() => globalThis.copied), [await entry(widget, 'tides')])
  await until(() => widget.text(copy), 'Copy', 'as before', 4000)
  assert.equal(await widget.attribute(copy, 'aria-label'), 'Copy BibTeX')
  await widget.click(`${widget.in('tides', 'citation')} + * ${part('copy')}`)
  await until(() => page.evaluate(() => globalThis.copied[1]), await widget.text(widget.in('tides', 'citation')), 'copied')
})

scenario('where the page may not copy, the text is selected and readers are told what to do', async ({ page }) => {
  const widget = await page.open({ document: works })
  await clipboard(page, false)
  await open(widget, 'tides')
  await widget.click(widget.in('tides', 'copy'))
  await until(() => widget.text('.remark[role="status"]'), (text) => /does not allow copying/.test(text), 'told')
  assert.equal(await widget.text(widget.in('tides', 'copy')), 'Copy')
  const selected = await widget.read((root) => String(root.getSelection?.() ?? getSelection()))
  assert.equal(selected.trim(), (await entry(widget, 'tides')).trim(), 'as it is pasted')
})

scenario('each attempt that is not allowed is told', async ({ page }) => {
  const widget = await page.open({ document: works })
  await clipboard(page, false)
  await open(widget, 'tides')
  await widget.read((root) => {
    const remark = root.querySelector('.remark')
    globalThis.told = []
    new MutationObserver(() => globalThis.told.push(remark.textContent !== '')).observe(remark, { childList: true })
  })
  for (const count of [1, 2]) {
    await widget.click(widget.in('tides', 'copy'))
    const told = () => page.evaluate(() => globalThis.told.filter(Boolean).length)
    await until(told, count, `attempt ${count}`)
  }
})

scenario('an entry is saved as a file', async ({ page }) => {
  const widget = await page.open({ document: works })
  await downloads(page)
  await open(widget, 'tides')
  await widget.click('.download')
  assert.equal(await saved(page, 'ada-example-example2024tides-moons.bib'), await entry(widget, 'tides'))
})

scenario('the selection is exported in each format, in the order of the list', async ({ page, site }) => {
  const widget = await page.open({ document: works, attributes: { query: 'tides', sort: 'date' } })
  await downloads(page)
  await widget.click(part('export'))
  assert.equal(await widget.text('#export-as'), '2 papers as')
  assert.deepEqual(await widget.texts('[data-export]'), ['BibTeX .bib', 'RIS .ris', 'CSL-JSON .json', 'CSV .csv'])
  assert.deepEqual(site.asked(FILE), [], 'not before a format is chosen')
  await widget.click('[data-export="bibtex"]')
  const bibtex = await saved(page, 'ada-example.bib')
  assert.deepEqual(bibtex.match(/@\w+\{[\w-]+/g), ['@misc{example2024tides-again', '@article{example2024tides-moons'])
  await until(() => widget.sees('#export'), false, 'closed')
  assert.equal((await page.focus()).name, 'export')
  await choose(widget, 'ris')
  assert.match(await saved(page, 'ada-example.ris'), /AB {2}- More\.\r\n/)
  await choose(widget, 'csl-json')
  const items = JSON.parse(await saved(page, 'ada-example.json'))
  assert.deepEqual(items.map(({ id }) => id), ['again', 'tides'])
  await choose(widget, 'csv')
  assert.match(await saved(page, 'ada-example.csv'), /^id,.*\r\nagain,.*\r\ntides,.*\r\n$/)
})

scenario('the menu closes by Escape, by a press elsewhere and by leaving it', async ({ page }) => {
  const widget = await page.open({ document: works })
  const toggle = part('export')
  const isOpen = () => widget.sees('#export')
  await widget.click(toggle)
  assert.equal(await widget.attribute(toggle, 'aria-expanded'), 'true')
  await page.press('TAB', 'ESCAPE')
  await until(isOpen, false, 'Escape')
  assert.equal((await page.focus()).name, 'export')
  await page.press('ENTER')
  await until(isOpen, true, 'by keyboard')
  await page.press('TAB', 'TAB', 'TAB', 'TAB', 'TAB')
  await until(isOpen, true, 'at Print')
  await page.press('TAB')
  await until(isOpen, false, 'left')
  await widget.click(toggle)
  await widget.click(part('list-title'))
  await until(isOpen, false, 'a press elsewhere')
})

scenario('nothing is exported while nothing matches', async ({ page, site }) => {
  const widget = await page.open({ document: works, attributes: { query: 'nowhere' } })
  await choose(widget, 'bibtex')
  assert.equal(await widget.attribute('[data-export]', 'aria-disabled'), 'true')
  assert.deepEqual(site.asked(FILE), [])
})

scenario('a file that does not load is told in a sentence, and tried again', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, /console\.warn: scholar-profile: |scholar-profile: .*cite/, /scholar-profile: /)
  const missing = { 'pkg/cite_bg.wasm': status(503), 'pkg/citations.js': status(404) }
  for (const [file, answer] of Object.entries(missing)) {
    site.files[file] = answer
    const widget = await page.open({ document: works })
    await downloads(page)
    await widget.click(widget.in('tides', 'cite'))
    await until(() => widget.text('.not-cited p'), (text) => /a file of this page did not load/.test(text), file)
    await choose(widget, 'csv')
    await until(() => widget.text('.menu-note'), (text) => /did not load/.test(text), 'in the menu')
    await page.press('ESCAPE')
    await widget.search('again')
    await until(() => widget.cards(), ['again'], 'all else works')
    await widget.search('')
    await until(() => widget.cards(), ['tides', 'again', 'own'], 'all else works')
    delete site.files[file]
    await choose(widget, 'csv')
    await saved(page, 'ada-example.csv')
    await widget.click(widget.in('again', 'cite'))
    await until(() => widget.sees(widget.in('again', 'bibtex')), true, 'loaded again')
  }
})

scenario('"Try again" fills the citation and keeps the focus', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, /scholar-profile: /)
  site.files['pkg/cite.js'] = status(404)
  const widget = await page.open({ document: works, emulate: STILL })
  await widget.click(widget.in('tides', 'cite'))
  await until(() => widget.sees('.not-cited button'), true, 'failed')
  delete site.files['pkg/cite.js']
  await widget.click('.not-cited button')
  await until(() => widget.sees(widget.in('tides', 'bibtex')), true, 'filled')
  assert.deepEqual(await page.focus().then(({ name, card }) => [name, card]), ['cite', 'tides'])
})

scenario('citations of ten thousand papers come in a moment', async ({ page }) => {
  const widget = await page.open({ document: profile(many(10_000)) })
  await open(widget, 'n0') // loads the file
  const time = await widget.read((root, cite) => {
    const start = performance.now()
    const place = root.querySelector(cite).getAttribute('aria-controls')
    root.querySelector(cite).click()
    return new Promise((resolve) => {
      const look = () => (root.getElementById(place).querySelector('pre') ? resolve(performance.now() - start) : setTimeout(look))
      look()
    })
  }, widget.in('n1', 'cite'))
  // All papers are read and keyed once; doing so each time takes several times as long as this allows.
  assert.ok(time < 50, `${Math.round(time)} ms`)
})
