import assert from 'node:assert/strict'
import { appShell, hang, held, status } from './faults.mjs'
import { element } from './page.mjs'
import { many, paper, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const WORDS = /^pkg\/words\//
const STAND_IN = /English stands in for pkg\/words\//

const date = (widget) => widget.text(widget.in('tides', 'date'))
const citations = (widget) => widget.text(`${part('metric', { metric: 'citations' })} dd`)
const heading = (widget) => widget.text(part('list-title'))
const fetched = (site) => site.asked(WORDS).map(({ path }) => path)
const marked = (widget, name) =>
  widget.read(
    (root, search, name) => root.querySelector(search).closest('.widget').getAttribute(name),
    part('search'),
    name,
  )

scenario("dates and numbers are those of the element's language", async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { lang: 'de' } })
  assert.equal(await date(widget), '27. Sept. 2024')
  assert.equal(await citations(widget), '1.234')
  await widget.set({ lang: 'en-GB' })
  await until(() => date(widget), '27 Sept 2024', 'lang="en-GB"')
  assert.equal(await citations(widget), '1,234')
})

scenario('without lang the nearest ancestor counts, then the browser', async ({ page, site }) => {
  site.files['profile.json'] = sample
  const src = 'profile.json'
  const widget = await page.open({ body: `<div lang="de"><p lang="fr"></p>${element({ src })}</div>` })
  assert.equal(await date(widget), '27. Sept. 2024')
  const other = await page.open({ document: sample, lang: '' })
  assert.equal(await date(other), 'Sep 27, 2024')
})

scenario('the language of the page around is followed as it changes', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await page.evaluate(() => void (document.documentElement.lang = 'de'))
  await until(() => date(widget), '27. Sept. 2024', 'of the page')
  await page.evaluate(() => document.querySelector('main').setAttribute('lang', 'en-GB'))
  await until(() => date(widget), '27 Sept 2024', 'of what is nearer')
})

scenario('a language tag that is none does no harm', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { lang: 'no such language' } })
  assert.match(await date(widget), /2024/)
})

scenario('the language of the words is marked for assistive technology', async ({ page }) => {
  const widget = await page.open({ document: sample, lang: 'de-AT' })
  assert.equal(await marked(widget, 'lang'), 'de')
  await widget.set({ lang: 'ru' })
  await until(() => marked(widget, 'lang'), 'en', 'a language without words')
})

scenario('Chinese has labels, dates and explanations of its own', async ({ page, site }) => {
  const widget = await page.open({ document: sample, lang: 'zh-CN' })
  assert.equal(await heading(widget), '6 篇论文')
  assert.equal(await widget.text(part('status')), '6 / 6 篇论文')
  assert.equal(await date(widget), '2024年9月27日')
  assert.equal(await widget.attribute(part('search'), 'aria-label'), '搜索论文')
  const labels = await widget.texts(`${part('metric')} dt`)
  assert.ok(labels.some((label) => label.includes('被引次数')), labels.join())
  assert.doesNotMatch(await widget.text(part('toolbar')), /Search|Sort|Newest|Expand/)
  assert.deepEqual(fetched(site), ['pkg/words/zh.txt'])
})

scenario('English loads no words, another language its own once for all elements', async ({ page, site }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await heading(widget), '6 Papers')
  assert.deepEqual(fetched(site), [])
  const src = 'profile.json'
  const body = ['de', 'de-CH', 'fr', 'en'].map((lang) => element({ src, lang })).join('')
  await page.open({ body, wait: null })
  await page.event('load', 4)
  const headings = []
  for (const lang of ['de', 'de-CH', 'fr', 'en']) {
    headings.push(await heading(page.widget(`scholar-profile[lang="${lang}"]`)))
  }
  const german = '6 Veröffentlichungen'
  assert.deepEqual(headings, [german, german, '6 publications', '6 Papers'])
  assert.deepEqual(fetched(site).sort(), ['pkg/words/de.txt', 'pkg/words/fr.txt'])
})

scenario('a change of language is followed, and keeps the view', async ({ page, site }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await widget.set({ lang: 'es' })
  await until(() => heading(widget), '6 publicaciones', 'lang="es"')
  assert.equal(await widget.text(part('status')), '3 de 6 publicaciones')
  assert.deepEqual(await widget.cards(), ['kites', 'moths', 'ferns'])
  await page.evaluate(() => (document.documentElement.lang = 'ja'))
  await widget.set({ lang: null })
  await until(() => heading(widget), '論文 6 件', 'the page is in Japanese')
  assert.deepEqual(fetched(site), ['pkg/words/es.txt', 'pkg/words/ja.txt'])
})

/** Keeps the words of a language back until the function that it gives is called. */
function hold(site, language) {
  let release
  const released = new Promise((resolve) => (release = resolve))
  site.files[`pkg/words/${language}.txt`] = async ({ response, headers, content }) => {
    await released
    response.writeHead(200, headers).end(content)
  }
  return release
}

scenario('the first view waits for its words, and follows what has changed meanwhile', async ({ page, site }) => {
  const release = hold(site, 'fr')
  const widget = await page.open({ document: sample, attributes: { lang: 'fr' }, wait: null })
  const arrived = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))
  await until(() => page.evaluate(arrived), true, 'all but the words is there')
  await widget.set({ lang: 'de' })
  assert.deepEqual(await page.events('load'), [])
  release()
  await page.event('load')
  await until(() => heading(widget), '6 Veröffentlichungen', 'lang="de"')
})

scenario('the last of several changes of language counts', async ({ page, site }) => {
  const widget = await page.open({ document: sample })
  const release = hold(site, 'fr')
  await widget.set({ lang: 'fr' })
  await until(() => fetched(site).length, 1, 'French is on its way')
  await widget.set({ lang: 'pt' })
  await until(() => heading(widget), '6 publicações', 'lang="pt"')
  release()
  const arrived = () => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('fr.txt'))
  await until(() => page.evaluate(arrived), true, 'French has come')
  assert.equal(await heading(widget), '6 publicações')
})

scenario('a language without words has English ones with its own dates and numbers', async ({ page, site }) => {
  const papers = Array.from({ length: 21 }, (_, place) => paper(`p${place}`, { date: '2024-09-27' }))
  const widget = await page.open({ document: profile(papers, { metrics: { citations: 1234 } }), lang: 'ru' })
  // A singular by Russian rules.
  assert.equal(await heading(widget), '21 Papers')
  assert.match(await widget.text(part('date')), /27 сент/)
  assert.equal(await citations(widget), '1 234')
  assert.deepEqual(fetched(site), [])
})

scenario('Arabic runs from right to left and counts in six forms', async ({ page }) => {
  const widget = await page.open({ document: profile(many(2)), lang: 'en', attributes: { lang: 'ar' } })
  assert.equal(await marked(widget, 'dir'), 'rtl')
  assert.equal(await widget.style(part('toolbar'), 'direction'), 'rtl')
  const titles = []
  for (const count of [0, 1, 2, 3, 11, 100]) {
    await widget.put('data', profile(many(count)))
    await page.event('load', titles.length + 2)
    titles.push(await heading(widget))
  }
  // Which digits are usual there, the browser knows; some have learned it anew.
  const [few, eleven, hundred] = await page.evaluate(() => [3, 11, 100].map((count) => count.toLocaleString('ar')))
  assert.deepEqual(titles, [
    'لا أوراق بحثية',
    'ورقة بحثية واحدة',
    'ورقتان بحثيتان',
    `${few} أوراق بحثية`,
    `${eleven} ورقة بحثية`,
    `${hundred} ورقة بحثية`,
  ])
})

scenario('words from left to right leave the direction to the page', async ({ page }) => {
  const main = (dir) => `<div dir="${dir}">${element({ src: 'profile.json', lang: 'de' })}</div>`
  for (const dir of ['ltr', 'rtl']) {
    const widget = await page.open({ document: sample, body: main(dir) })
    assert.equal(await marked(widget, 'dir'), null)
    assert.equal(await widget.style(part('toolbar'), 'direction'), dir)
  }
})

const FAULTS = {
  'are missing': status(404),
  'are of another version': '00000000\nde\n',
  'are an app shell': appShell(),
}

for (const [name, fault] of Object.entries(FAULTS)) {
  scenario(`where the words ${name} English stands in, with one warning`, async ({ page, site, allow }) => {
    allow(FAILED_REQUEST, STAND_IN)
    site.files['pkg/words/de.txt'] = fault
    site.files['profile.json'] = sample
    const body = element({ src: 'profile.json' }).repeat(2)
    const widget = await page.open({ lang: 'de', body, wait: null })
    await page.event('load', 2)
    assert.equal(await heading(widget), '6 Papers')
    assert.equal(await marked(widget, 'lang'), 'en')
    assert.equal(await date(widget), '27. Sept. 2024')
    const warnings = (await page.written()).filter((line) => STAND_IN.test(line))
    assert.equal(warnings.length, 1, warnings.join())
  })
}

scenario('words that never come do not hold the papers back for ever', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST, STAND_IN)
  site.files['pkg/words/de.txt'] = hang()
  const widget = await page.open({ document: sample, lang: 'de' })
  assert.equal(await heading(widget), '6 Papers')
})

scenario('what stands in for the widget speaks the language too', async ({ page, site, allow }) => {
  allow(FAILED_REQUEST)
  const slow = held(sample)
  site.files['slow.json'] = slow.file
  const widget = await page.open({ attributes: { src: 'slow.json' }, content: '', lang: 'ar', wait: null })
  await until(
    () => widget.read((root) => root?.querySelector('[part~="loading"]')?.ariaLabel ?? null),
    'جارٍ تحميل الأوراق البحثية',
    'skeleton',
  )
  assert.equal(await widget.attribute(part('loading'), 'dir'), 'rtl')
  slow.release()
  await page.event('load')
  site.files['pkg/widget_bg.wasm'] = status(404)
  const other = await page.open({ document: sample, lang: 'de', wait: 'error' })
  await until(() => other.text(part('retry')), 'Erneut versuchen', 'panel')
  assert.equal(await other.attribute(part('error'), 'lang'), 'de')
  assert.match(await other.text(part('error')), /WebAssembly erlaubt/)
})

scenario('dates do not depend on where the reader lives', { needs: ['zone'] }, async ({ page }) => {
  // West of Greenwich a calendar date read as an instant falls on the day before.
  const widget = await page.open({ document: sample, emulate: { zone: 'America/Los_Angeles' } })
  assert.equal(await date(widget), 'Sep 27, 2024')
  assert.equal(await widget.attribute(widget.in('tides', 'date'), 'datetime'), '2024-09-27')
})

scenario('large numbers of papers are grouped', async ({ page }) => {
  const widget = await page.open({ document: profile(many(1200)) })
  assert.equal(await widget.text(part('list-title')), '1,200 Papers')
  assert.equal(await widget.text(part('status')), '1,200 of 1,200 papers')
})
