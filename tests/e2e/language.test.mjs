import assert from 'node:assert/strict'
import { element } from './page.mjs'
import { many, profile, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const date = (widget) => widget.text(widget.in('tides', 'date'))
const citations = (widget) => widget.text(`${part('metric', { metric: 'citations' })} dd`)

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

scenario('a language tag that is none does no harm', async ({ page }) => {
  const widget = await page.open({ document: sample, attributes: { lang: 'no such language' } })
  assert.match(await date(widget), /2024/)
})

scenario('the language of the words is marked for assistive technology', async ({ page }) => {
  const widget = await page.open({ document: sample, lang: 'de' })
  const lang = await widget.read(
    (root, search) => root.querySelector(search).closest('[lang]').lang,
    part('search'),
  )
  assert.equal(lang, 'en')
})

scenario('dates do not depend on where the reader lives', async ({ page }) => {
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
