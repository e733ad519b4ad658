import assert from 'node:assert/strict'
import { ALL, many, paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Heading of each group on the page, and the ids of its cards. */
const groups = (widget) =>
  widget.read((root) =>
    [...root.querySelectorAll('[part~="group"]')].map((group) => [
      group.querySelector('[part~="group-title"]').innerText.replace(/\s+/g, ' ').trim(),
      [...group.querySelectorAll('[part~="card"]')].map((card) => card.dataset.id).join(' '),
    ]),
  )

const groupBy = (widget, key) => widget.click(`${part('group-by')} option[value="${key}"]`)
const chosen = async (widget) => (await widget.find(part('group-by'))).getProperty('value')
const number = async (widget) => (await widget.cards()).length

/** Papers of four types, one of them a word of one's own, and one without. */
const works = profile([
  paper('d', { type: 'Zine', venue: 'Zeta Letters' }),
  paper('e'),
  paper('b', { type: 'paper-conference', venue: 'alpha' }),
  paper('f', { type: 'article-journal', venue: '\\"Uber Notes' }),
  paper('a', { type: 'article-journal', venue: 'Über Notes', tags: ['x'] }),
  paper('g', { type: 'paper-conference', venue: 'alpha', tags: ['x'] }),
  paper('c', { type: 'article-journal', venue: 'Zeta Letters' }),
])

scenario('by year the newest comes first, papers without a date last', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'group-by': 'year' } })
  assert.deepEqual(await groups(widget), [
    ['2024 2 papers', 'tides quartz'],
    ['2023 1 paper', 'kites'],
    ['2022 1 paper', 'moths'],
    ['2021 1 paper', 'zinc'],
    ['No date 1 paper', 'ferns'],
  ])
  assert.equal(await chosen(widget), 'year')
})

scenario('by category a paper stands once, under its primary one', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { 'group-by': 'category' } })
  assert.deepEqual(await groups(widget), [
    ['CL: Computation and Language 3 papers', 'kites moths ferns'],
    ['LG: Machine Learning 1 paper', 'quartz'],
    ['CV: Computer Vision and Pattern Recognition 1 paper', 'tides'],
    ['IR: Finding Stones 1 paper', 'zinc'],
  ])
})

scenario('by type the one with most papers of the selection comes first, in words', async ({ page }) => {
  const widget = await page.open({ document: works, attributes: { 'group-by': 'type' } })
  assert.deepEqual(await groups(widget), [
    ['Journal article 3 papers', 'f a c'],
    ['Conference paper 2 papers', 'b g'],
    ['Zine 1 paper', 'd'],
    ['No type 1 paper', 'e'],
  ])
  await widget.click(widget.in('g', 'tag'))
  await until(
    () => groups(widget),
    [
      ['Conference paper 1 paper', 'g'],
      ['Journal article 1 paper', 'a'],
    ],
    'as many of each: from A to Z',
  )
})

scenario('by venue it is A to Z, and venues that look the same are one', async ({ page }) => {
  const widget = await page.open({ document: works, attributes: { 'group-by': 'venue' } })
  assert.deepEqual(await groups(widget), [
    ['alpha 2 papers', 'b g'],
    ['Über Notes 2 papers', 'f a'],
    ['Zeta Letters 2 papers', 'd c'],
    ['No venue 1 paper', 'e'],
  ])
})

scenario('the reader chooses the groups, and the page is told', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const options = await widget.read(
    (root, select) => [...root.querySelector(select).options].map((option) => option.value),
    part('group-by'),
  )
  assert.deepEqual(options, ['none', 'year', 'category', 'type', 'venue'])
  assert.deepEqual([await chosen(widget), await groups(widget)], ['none', []])
  // By the keyboard: a driver that presses an option may leave the focus elsewhere than a reader would have it.
  await widget.read((root, select) => root.querySelector(select).focus(), part('group-by'))
  await page.press('ARROW_DOWN')
  await until(async () => (await groups(widget)).length, 5, 'by year')
  assert.equal((await page.focus()).name, 'group-by')
  assert.equal((await page.events('change')).length, 1)
  await groupBy(widget, 'none')
  await until(() => widget.cards(), ALL, 'no groups')
  assert.deepEqual([await groups(widget), (await page.events('change')).length], [[], 2])
})

scenario('the attribute takes effect at once, and what makes no sense means none', async ({ page }) => {
  const widget = await page.open({ document: sample })
  await widget.set({ 'group-by': 'year' })
  await until(async () => (await groups(widget)).length, 5, 'year')
  await widget.put('groupBy', 'category')
  await until(async () => (await groups(widget)).length, 4, 'category')
  await widget.set({ 'group-by': 'weather' })
  await until(() => groups(widget), [], 'weather')
  assert.equal(await widget.onHost((host) => host.groupBy), 'none')
  assert.deepEqual(await page.events('change'), [], 'what the page does is no news to it')
})

scenario('order, filters and search hold within the groups', async ({ page }) => {
  const attributes = { 'group-by': 'year', sort: 'title', order: 'desc' }
  const widget = await page.open({ document: sample, attributes })
  assert.deepEqual((await groups(widget))[0], ['2024 2 papers', 'tides quartz'])
  await widget.click(part('order'))
  await until(async () => (await groups(widget))[0], ['2024 2 papers', 'quartz tides'], 'A to Z')
  await widget.toggle('LG')
  await until(
    () => groups(widget),
    [
      ['2024 1 paper', 'quartz'],
      ['2022 1 paper', 'moths'],
    ],
    'groups without a match are gone',
  )
  await widget.search('nothing of the kind')
  await until(() => widget.sees(part('empty')), true, 'nothing left')
  assert.deepEqual(await groups(widget), [])
})

scenario('group headings are of the level below the name', async ({ page }) => {
  const attributes = { 'group-by': 'year', 'heading-level': 3 }
  const widget = await page.open({ document: sample, attributes })
  const levels = await widget.read((root) =>
    ['name', 'list-title', 'group-title', 'title'].map(
      (name) => root.querySelector(`[part~="${name}"]`).localName,
    ),
  )
  assert.deepEqual(levels, ['h3', 'h4', 'h4', 'h5'])
})

scenario('a page of cards goes over all groups, and "more" goes on from there', async ({ page }) => {
  const widget = await page.open({ document: profile(many(60)), attributes: { 'group-by': 'category' } })
  const sizes = async () => (await groups(widget)).map(([title, ids]) => [title, ids.split(' ').length])
  const cl = 'CL: Computation and Language 20 papers'
  const cv = 'CV: Computer Vision and Pattern Recognition 20 papers'
  const lg = 'LG: Machine Learning 20 papers'
  assert.deepEqual(await sizes(), [[cl, 20], [cv, 5]]) // prettier-ignore
  await widget.press(part('more'))
  await until(sizes, [[cl, 20], [cv, 20], [lg, 10]], 'the next cards') // prettier-ignore
  await until(async () => (await page.focus()).card, 'n16', 'focus on the first new card')
  await groupBy(widget, 'none')
  await until(() => number(widget), 25, 'the first page again')
})

scenario('many groups have a list of buttons that lead to them', async ({ page }) => {
  const years = Array.from({ length: 40 }, (_, place) => paper(`y${place}`, { date: `${2024 - (place % 20)}` }))
  const attributes = { 'group-by': 'year', 'page-size': 4 }
  const widget = await page.open({ document: profile(years), attributes })
  const names = () => widget.texts('nav button')
  const first = Array.from({ length: 12 }, (_, place) => String(2024 - place))
  assert.deepEqual(await names(), [...first, '+ 8'])
  await widget.click('nav [aria-expanded]')
  await until(async () => (await names()).length, 21, 'unfolded')
  assert.equal(await widget.attribute('nav [aria-expanded]', 'aria-expanded'), 'true')
  await widget.click('nav button:nth-of-type(18)')
  await until(async () => (await groups(widget)).length >= 18, true, 'cards up to that group')
  await until(
    () => widget.read((root) => root.activeElement?.innerText.slice(0, 4)),
    '2007',
    'the heading has the focus',
  )
  const top = await widget.read((root) => root.activeElement.getBoundingClientRect().top)
  assert.ok(top >= 0 && top < 900, `the heading is ${top} px from the top of the window`)
  await groupBy(widget, 'category')
  await until(() => widget.sees('nav'), false, 'a single group')
})
