import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const year = (year) => part('year', { year: String(year) })
const number = (year) => `.column:has(${year}) .rise .amount`

/** The sample with citations: in years with papers, in one without, and none in another. */
const cited = { ...sample, citations_by_year: { 2020: 9, 2021: 14, 2023: 0, 2024: 1724 } }

/** A paper in each of these years. */
const dated = (...years) => profile(years.map((year) => paper(`y${year}`, { date: String(year) })))
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, place) => first + place)

/** Names of the toggles, by year. */
const names = async (widget) => {
  const [years, names] = [
    await widget.attributes(part('year'), 'data-year'),
    await widget.attributes(part('year'), 'aria-label'),
  ]
  return Object.fromEntries(years.map((year, place) => [year, names[place]]))
}

/** Height of a year's bar of papers: what passes, of all. */
const bar = (widget, selector) =>
  widget.read((root, selector) => {
    const height = (path) => Math.round(root.querySelector(`${selector} .bar ${path}`).getBBox().height) / 2
    return [height('.solid'), height('.ghost')]
  }, selector)

scenario('each year with a paper is a toggle whose name tells how many', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.deepEqual(await names(widget), {
    2021: '2021: 1 paper',
    2022: '2022: 1 paper',
    2023: '2023: 1 paper',
    2024: '2024: 2 papers',
  })
  assert.deepEqual(await widget.attributes(part('year'), 'aria-pressed'), Array(4).fill('false'))
  assert.equal(await widget.attribute(part('chart'), 'role'), 'group')
  assert.equal(await widget.attribute(part('chart'), 'aria-label'), 'Papers by year')
  assert.deepEqual(await widget.texts('.series .label'), ['Papers'])
})

scenario('a name is joined as its language does', async ({ page }) => {
  const widget = await page.open({ document: cited, attributes: { lang: 'zh' } })
  assert.match((await names(widget))[2024], /^2024[^,]+，[^,]*1,724/)
})

scenario('citations are a second series, and alone make a toggle too', async ({ page }) => {
  const widget = await page.open({ document: cited })
  assert.deepEqual(await names(widget), {
    2020: '2020: 0 papers, 9 citations',
    2021: '2021: 1 paper, 14 citations',
    2022: '2022: 1 paper',
    2023: '2023: 1 paper',
    2024: '2024: 2 papers, 1,724 citations',
  })
  assert.equal(await widget.attribute(part('chart'), 'aria-label'), 'Papers and citations by year')
  assert.deepEqual(await widget.texts('.series .label'), ['Papers', 'Citations'])
  assert.deepEqual(await widget.texts('.cited'), ['9', '14', '1,724'])
})

scenario('a year shows its papers, two show the papers of either', async ({ page }) => {
  const widget = await page.open({ document: cited })
  await widget.click(year(2024))
  await until(() => widget.cards(), ['tides', 'quartz'], '2024')
  assert.equal(await widget.attribute(year(2024), 'aria-pressed'), 'true')
  await widget.click(year(2021))
  await until(() => widget.cards(), ['tides', 'quartz', 'zinc'], '2024 or 2021')
  assert.deepEqual((await page.event('change', 2)).years, [2024, 2021])
  await widget.click(year(2024))
  await until(() => widget.cards(), ['zinc'], '2021')
  await widget.click(part('clear'))
  await until(() => widget.count(part('card')), 6, 'cleared')
  assert.equal(await widget.attribute(year(2021), 'aria-pressed'), 'false')
})

scenario('the solid part is what passes every other kind of filter', async ({ page }) => {
  const widget = await page.open({ document: cited })
  assert.deepEqual(await bar(widget, year(2024)), [56, 56])
  await widget.toggle('LG')
  await until(() => bar(widget, year(2024)), [28, 56], 'one of two in 2024')
  assert.deepEqual(await bar(widget, year(2021)), [0, 28], 'none of one in 2021')
  assert.deepEqual(await widget.texts(number(year(2024))), ['1'])
  assert.deepEqual(await widget.texts(number(year(2021))), [''], 'nought is not written')
  assert.equal((await names(widget))[2024], '2024: 1 paper, 1,724 citations', 'citations are not filtered')
  await widget.click(year(2024))
  await until(() => widget.cards(), ['quartz'], 'LG in 2024')
  assert.deepEqual(await bar(widget, year(2022)), [28, 28], 'a year does not narrow years')
})

scenario('a year that would leave nothing steps back, and works all the same', async ({ page }) => {
  const widget = await page.open({ document: cited })
  assert.equal(await widget.attribute(year(2020), 'data-empty'), '', 'no papers at all')
  await widget.click(year(2020))
  await until(() => widget.sees(part('empty')), true, 'none of 2020')
  await widget.click(year(2020))
  await until(() => widget.count(part('card')), 6, 'all again')
})

scenario('a year without either is a gap without a button', async ({ page }) => {
  const widget = await page.open({ document: { ...dated(2019, 2022), citations_by_year: { 2020: 0 } } })
  assert.deepEqual(await widget.attributes(part('year'), 'data-year'), ['2019', '2022'])
  assert.equal(await widget.count('.column'), 4)
  assert.deepEqual(await widget.texts('.name-of-year'), ['2019', '2020', '2021', '2022'])
})

scenario('without dates and citations there is no chart', async ({ page }) => {
  const widget = await page.open({ document: profile([paper('undated')]) })
  assert.equal(await widget.count(part('chart')), 0)
  const other = await page.open({ document: profile([paper('undated')], { citations_by_year: { 2020: 1 } }) })
  assert.equal(await other.sees(part('chart')), true, 'citations are enough')
})

scenario('the chart can be hidden, and stays where the header is hidden', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { hide: 'chart' } })
  assert.equal(await widget.count(part('chart')), 0)
  assert.equal(await widget.sees(part('header')), true)
  await widget.set({ hide: 'header' })
  assert.equal(await widget.sees(part('chart')), true)
  assert.equal(await widget.count(part('header')), 0)
})

scenario('where nothing matches, the pressed years are named', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.toggle('CL')
  await widget.click(year(2022))
  await widget.search('dragons')
  await until(() => widget.text('.headline'), 'No paper matches “dragons” in CL, 2022', 'the headline')
  await widget.click(`${part('empty')} button`)
  await until(() => widget.count(part('card')), 6, 'cleared')
  assert.equal(await widget.attribute(year(2022), 'aria-pressed'), 'false')
})

scenario('up to ten years have their numbers, beyond that the pressed ones', async ({ page }) => {
  const numbers = async (widget) => (await widget.texts('.rise .amount')).filter(Boolean).length
  const ten = await page.open({ document: dated(...range(2015, 2024)) })
  assert.equal(await numbers(ten), 10)
  const eleven = await page.open({ document: dated(...range(2014, 2024)) })
  assert.equal(await numbers(eleven), 0)
  assert.deepEqual(await eleven.texts('.name-of-year'), ['2015', '2020'])
  await eleven.click(year(2018))
  await page.driver.actions().move({ x: 1, y: 1 }).perform()
  await until(() => numbers(eleven), 1, 'the pressed one')
  assert.deepEqual(await eleven.texts('.name-of-year'), ['2015', '2018', '2020'])
  await eleven.click(year(2019))
  await page.driver.actions().move({ x: 2, y: 2 }).perform()
  const both = ['2015', '2018', '19']
  await until(() => eleven.texts('.name-of-year'), both, 'neighbours that are pressed share a century')
})

scenario('all bars of a series stand on one line, numbers over them', async ({ page }) => {
  for (const first of [2021, 2016, 2005]) {
    const years = range(first, 2024)
    const papers = years.flatMap((year) => Array.from({ length: 1 + (year % 4) }, () => year))
    const { papers: own } = dated(...papers)
    own.forEach((paper, place) => (paper.id = `p${place}`))
    const document = profile(own, { citations_by_year: Object.fromEntries(years.map((year) => [year, year])) })
    const widget = await page.open({ document })
    await widget.click(year(2023))
    const [ends, starts, gap] = await widget.read((root, pressed) => {
      const boxes = (selector) => [...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect())
      const heights = (selector, edge) => new Set(boxes(selector).map((box) => Math.round(box[edge])))
      const [number, bar] = [`.column:has(${pressed}) .number .amount`, `${pressed} .bar`].map((one) => boxes(one)[0])
      return [[...heights('.year .rise .bar', 'bottom')], [...heights('.fall', 'top')], bar.top - number.bottom]
    }, year(2023))
    assert.deepEqual([ends.length, starts.length], [1, 1], `since ${first}`)
    assert.ok(gap >= -1, `since ${first}`)
  }
})

for (const dir of ['ltr', 'rtl']) {
  scenario(`many years scroll inside the chart, newest in view, ${dir}`, async ({ page, site }) => {
    site.files['profile.json'] = dated(...range(1990, 2024))
    const body = `<div dir="${dir}">${element({ src: 'profile.json' })}</div>`
    const widget = await page.open({ body, emulate: { width: 320 } })
    const inView = (selector) =>
      widget.read((root, selector) => {
        const [own, plot] = [selector, '.plot'].map((one) => root.querySelector(one).getBoundingClientRect())
        return own.left >= plot.left - 1 && own.right <= plot.right + 1
      }, selector)
    assert.deepEqual([await inView(year(2024)), await inView(year(1990))], [true, false])
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    assert.equal(await page.evaluate(sideways), 0, 'the page itself does not scroll')
    const narrow = await widget.read((root, years) => {
      return [...root.querySelectorAll(years)].filter((one) => one.getBoundingClientRect().width < 24).length
    }, part('year'))
    assert.equal(narrow, 0)
    await widget.read((root, first) => root.querySelector(first).focus(), year(1991))
    await page.press('SHIFT+TAB')
    assert.equal((await page.focus()).year, '1990')
    await until(() => inView(year(1990)), true, 'the focus is in view')
  })
}

scenario('the chart stands beside the name where there is room, else under the figures', async ({ page }) => {
  const place = (widget) =>
    widget.read(
      (root, ...parts) => parts.map((part) => root.querySelector(part).getBoundingClientRect().top),
      part('chart'),
      part('metrics'),
    )
  const wide = await page.open({ document: cited, emulate: { width: 1200 } })
  const [beside, below] = await place(wide)
  assert.ok(beside < below - 100, 'wide')
  const narrow = await page.open({ document: cited, emulate: { width: 400 } })
  const [under, figures] = await place(narrow)
  assert.ok(under > figures, 'narrow')
  const long = dated(...range(2010, 2024))
  const many = await page.open({ document: { ...long, metrics: sample.metrics }, emulate: { width: 1200 } })
  const [row, above] = await place(many)
  assert.ok(row > above, 'more than ten years have a row of their own')
})

scenario('a chart is printed with all of its years', async ({ page }) => {
  const widget = await page.open({ document: dated(...range(1980, 2024)), emulate: { width: 600 } })
  await page.session.emulate({ type: 'print', width: 600 })
  const [seen, right] = await widget.read((root, years) => {
    const all = [...root.querySelectorAll(years)].map((one) => one.getBoundingClientRect())
    return [all.filter((one) => one.left >= 0).length, Math.max(...all.map((one) => one.right))]
  }, part('year'))
  assert.equal(seen, 45)
  assert.ok(right <= 600)
})
