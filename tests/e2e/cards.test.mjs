import assert from 'node:assert/strict'
import { paper, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const hrefs = (widget, selector) =>
  widget.read((root, selector) => [...root.querySelectorAll(selector)].map((link) => link.href), selector)

scenario('a card says what, by whom, when and where', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await widget.text(widget.in('tides', 'title')), 'Tidal Forecasts from Sparse Buoys')
  const authors = await widget.text(widget.in('tides', 'authors'))
  assert.equal(authors, 'Ada Example, Bo Second, Cy Tertius et al. · Harbour Institute')
  assert.deepEqual(await widget.texts(widget.in('kites', 'author')), ['Bo Second', 'Ada Example'])
  assert.equal(await widget.text(widget.in('kites', 'authors')), 'Bo Second, Ada Example')
  const remarks = ['venue', 'paper-status', 'award', 'tldr', 'note']
  const texts = await Promise.all(remarks.map((name) => widget.text(widget.in('tides', name))))
  assert.deepEqual(texts, [
    'Journal of Small Waves',
    'accepted',
    'Best Paper',
    'Few buoys are enough.',
    'Extended version to come.',
  ])
})

scenario('a date is shown at its own precision, and not at all when there is none', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const dates = ['Sep 27, 2024', 'Mar 2023', '2022', 'Jan 15, 2024', 'Dec 2, 2021']
  assert.deepEqual(await widget.texts(part('date')), dates)
  assert.deepEqual(await widget.texts(widget.in('ferns', 'date')), [])
})

scenario('the title and the Code badge lead to where the paper and its code are', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.deepEqual(await hrefs(widget, `${widget.in('tides', 'title')} a`), ['https://doi.org/10.5555/tides'])
  assert.deepEqual(await hrefs(widget, `a${part('code-badge')}`), [
    'https://code.test/tides',
    'https://code.test/quartz',
  ])
  assert.equal(await widget.text(widget.in('kites', 'code-badge')), 'Code')
  assert.deepEqual(await hrefs(widget, `${widget.in('ferns', 'title')} a`), [])
  const pdf = await hrefs(widget, widget.in('tides', 'link', { link: 'pdf' }))
  assert.deepEqual(pdf, ['https://files.test/tides.pdf'])
})

scenario('a category badge gives its full name on demand, and Escape takes it away', async ({ page }) => {
  const widget = await page.open({ document: sample })
  const badge = widget.in('zinc', 'card-category')
  const name = 'Finding Stones'
  const shown = () => widget.texts(`${part('card', { id: 'zinc' })} .explanation`)
  assert.equal(await widget.text(badge), 'IR')
  assert.match(await widget.attribute(badge, 'aria-label'), new RegExp(name))
  assert.deepEqual(await shown(), [])
  await widget.click(badge)
  assert.deepEqual(await shown(), [name])
  await page.press('ESCAPE')
  assert.deepEqual(await shown(), [])
})

scenario(
  'figures of a card carry their labels, and "–" stands only for the one sorted by',
  async ({ page }) => {
    const widget = await page.open({ document: sample })
    const figures = (id) =>
      widget.read(
        (root, selector) =>
          [...root.querySelectorAll(selector)].map((metric) => [
            metric.dataset.metric,
            metric.querySelector('dt').textContent,
            metric.querySelector('dd').innerText.trim(),
          ]),
        widget.in(id, 'card-metric'),
      )
    const tides = [
      ['citations', 'Citations', '40'],
      ['novelty', 'Novelty', '70%'],
      ['impact', 'Impact rank', '3'],
    ]
    assert.deepEqual(await figures('tides'), tides)
    assert.deepEqual(await figures('moths'), [
      ['citations', 'Citations', '0'],
      ['novelty', 'Novelty', '90%'],
    ])
    assert.deepEqual(await figures('ferns'), [])
    await widget.sortBy('citations')
    assert.deepEqual(await figures('ferns'), [['citations', 'Citations', '–']])
  },
)

scenario('a paper without a title is still there', async ({ page }) => {
  const widget = await page.open({ document: profile([paper('good'), { id: 'bare', date: '2020' }]) })
  assert.deepEqual(await widget.texts(part('title')), ['Paper good', '(untitled)'])
  const { warnings } = (await page.events('load'))[0].detail
  assert.equal(warnings.length, 1)
  assert.match(warnings[0], /^papers\[1\]\.title\b/)
})

scenario('the header names what the figures mean, and the footer where they come from', async ({ page }) => {
  const widget = await page.open({ document: sample })
  assert.equal(await widget.text(part('affiliation')), 'Harbour Institute')
  assert.equal(await widget.text(part('bio')), 'Works on water and stones.')
  assert.deepEqual(await hrefs(widget, `${part('profile-links')} a`), [
    'https://ada.test/',
    'https://github.test/ada',
  ])
  assert.equal(await widget.text(`${part('metric', { metric: 'citations' })} dd`), '1,234')
  const novelty = part('metric', { metric: 'novelty' })
  assert.equal(await widget.sees(`${novelty} .explanation`), false)
  await widget.click(`${novelty} button`)
  assert.match(await widget.text(`${novelty} .explanation`), /54 of 100/)
  const footer = await widget.text(part('footer'))
  for (const said of [/Sample data\./, /Example Index/, /as of Nov 1, 2025/]) assert.match(footer, said)
  assert.deepEqual(await hrefs(widget, `${part('footer')} a`), ['https://index.test/'])
})

scenario(
  'an explanation opens under the pointer and by the focus of the keyboard, and goes again',
  async ({ page }) => {
    const widget = await page.open({ document: sample })
    const novelty = part('metric', { metric: 'novelty' })
    const shown = () => widget.sees(`${novelty} .explanation`)
    const move = async (target) => page.driver.actions().move({ origin: target }).perform()
    await move(await widget.find(`${novelty} button`))
    await until(shown, true, 'under the pointer')
    await move(await widget.find(part('search')))
    await until(shown, false, 'the pointer has gone')
    await widget.read((root, button) => root.querySelector(button).focus(), `${novelty} button`)
    await until(shown, true, 'with the focus')
    await page.press('TAB')
    await until(shown, false, 'the focus has gone')
  },
)

scenario('links in running text look like links', async ({ page }) => {
  const text = 'See \\href{https://h.test/}{here}.'
  const document = { ...profile([paper('a', { abstract: text, tldr: text, note: text })]), bio: 'At https://b.test/.' }
  const widget = await page.open({ document })
  await widget.click(widget.in('a', 'abstract-toggle'))
  for (const place of ['abstract', 'tldr', 'note', 'bio']) {
    assert.equal(await widget.style(`.${place} a`, 'text-decoration-line'), 'underline', place)
  }
})
