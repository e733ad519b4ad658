import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { assertAccessible } from './axe.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Opens an example page, and waits until all of its profiles are shown. */
async function open(page, example, emulate = {}) {
  await page.session.emulate(emulate)
  await page.goto(page.site.url(`examples/${example}`))
  const number = await page.evaluate(() => document.querySelectorAll('scholar-profile').length)
  assert.ok(number > 0, example)
  await page.event('load', number)
  return page.widget()
}

/** What pages that show a failure warn of. */
const WARNINGS = { 'lab-missing.html': ['not-there.json: http: the server answered 404'] }

scenario('every example page shows all of its profiles, and warns of nothing but what it shows', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const files = await readdir(path.join(process.env.DIST, 'examples'))
  const examples = files.filter((file) => file.endsWith('.html'))
  assert.ok(examples.length > 0, 'there are examples')
  for (const example of examples) {
    await open(page, example)
    assert.deepEqual(await page.events('error'), [], example)
    for (const { detail } of await page.events('load')) assert.deepEqual(detail.warnings, WARNINGS[example] ?? [], example)
    await assertAccessible(page)
  }
})

scenario('the Chinese example speaks Chinese', async ({ page }) => {
  const widget = await open(page, 'chinese.html')
  assert.equal(await widget.text(part('list-title')), '5 篇论文')
  assert.equal(await widget.text(part('date')), '2025年4月12日')
})

scenario('the Arabic example runs from right to left', async ({ page }) => {
  const widget = await open(page, 'arabic.html', { width: 1200 })
  const four = await page.evaluate(() => (4).toLocaleString('ar'))
  assert.equal(await widget.text(part('list-title')), `${four} أوراق بحثية`)
  const [search, rail, title] = await widget.read(
    (root, ...parts) =>
      parts.map((selector) => root.querySelector(selector).getBoundingClientRect()).map((box) => box.right),
    part('search'),
    part('card-category'),
    part('title'),
  )
  assert.ok(search > 1000 && rail > title, `${search}, ${rail}, ${title}`)
})

scenario('each section of the languages example has its own words', async ({ page }) => {
  await open(page, 'languages.html')
  const title = async (language) => page.widget(`#${language}`).text(part('list-title'))
  assert.equal(await title('de'), '8 Veröffentlichungen')
  assert.equal(await title('fr'), '8 publications')
  assert.equal(await title('es'), '8 publicaciones')
  assert.equal(await title('pt'), '8 publicações')
  assert.equal(await title('ja'), '論文 8 件')
})

scenario("the dark example follows its page's own switch", async ({ page }) => {
  const widget = await open(page, 'dark.html')
  const ground = () => widget.read((root) => getComputedStyle(root.querySelector('.widget')).backgroundColor)
  assert.equal(await ground(), 'rgb(27, 34, 44)')
  await page.evaluate(() => document.querySelector('#lamp').click())
  await until(ground, 'rgb(247, 248, 250)', 'light')
  await assertAccessible(page)
})

scenario('two lists of one page live in its URL under their ids', async ({ page }) => {
  await open(page, 'lab.html')
  await page.widget('#wang').search('data')
  await page.widget('#example').sortBy('title')
  const written = () => page.evaluate(() => location.search.slice(1).split('&').sort())
  await until(written, ['example.sort=title', 'wang.q=data'], 'in the URL')
})

scenario('the themed example wears the colours and the letters of its page', async ({ page }) => {
  const widget = await open(page, 'themed.html', { media: { 'prefers-color-scheme': 'dark' } })
  const painted = await widget.read(
    (root, selector) => {
      const [ground, link] = ['.widget', selector].map((one) => getComputedStyle(root.querySelector(one)))
      return [ground.backgroundColor, ground.fontFamily.split(',')[0], link.color]
    },
    part('abstract-toggle'),
  )
  const [ground, letters, accent] = painted
  assert.deepEqual([ground, letters], ['rgb(252, 251, 247)', 'Charter'])
  // #86303a, as the widget's check of its contrast leaves it.
  assert.match(accent, /^oklch\(0\.43\d* 0\.11\d* 16\./)
})

scenario('the front page lists the featured papers alone, with their pictures', async ({ page }) => {
  const widget = await open(page, 'featured.html', { width: 1200 })
  assert.deepEqual(await widget.cards(), ['buoys', 'harbours', 'windows'])
  assert.equal(await widget.count(part('thumbnail')), 2)
  assert.equal(await widget.count(`${part('toolbar')}, ${part('header')}`), 0)
})

scenario('a paper can have a page of its own', async ({ page }) => {
  const widget = await open(page, 'one-paper.html')
  assert.deepEqual(await widget.texts(part('title')), ['Tidal Forecasts from Sparse Buoys'])
  assert.equal(await widget.count(`${part('toolbar')}, ${part('header')}, ${part('chart')}`), 0)
})

scenario('the printed list has years, and no controls', async ({ page }) => {
  const widget = await open(page, 'printed.html', { type: 'print' })
  assert.deepEqual(await widget.texts(part('group-title')), [
    '2025 2 papers',
    '2024 1 paper',
    '2023 2 papers',
    '2022 1 paper',
    '2020 1 paper',
    '2019 1 paper',
  ])
  assert.equal(await widget.count(`${part('toolbar')}, ${part('abstract-toggle')}`), 0)
})

scenario('the list of a group marks a student, and lives in the URL', async ({ page }) => {
  const widget = await open(page, 'lab-view.html')
  const marked = await widget.texts(`${part('author')}[data-highlight]`)
  assert.deepEqual([...new Set(marked)], ['Bob Sample'])
  await widget.click(`${part('author')}[data-highlight]`)
  await until(() => page.evaluate(() => location.search), '?author=Bob+Sample', 'in the URL')
})

scenario('a list of the group that is not there is named, above the others', async ({ page, allow }) => {
  allow(FAILED_REQUEST)
  const widget = await open(page, 'lab-missing.html')
  assert.deepEqual(await widget.texts('.missing'), ['not-there.json could not be loaded'])
  assert.equal(await widget.text(part('name')), 'Ada Example, Carol Specimen')
})
