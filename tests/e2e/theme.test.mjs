import assert from 'node:assert/strict'
import { profile, paper, sample } from './profiles.mjs'
import { scenario } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

/** Brightness, 0–255, of what a part stands on and of its text, whatever notation its colours have. */
const brightness = (widget, name) =>
  widget.read((root, selector) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const rgba = (colour) => {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      return context.getImageData(0, 0, 1, 1).data
    }
    const bright = ([red, green, blue]) => Math.round((2126 * red + 7152 * green + 722 * blue) / 10_000)
    const element = root.querySelector(selector)
    let under = element
    // A background that is not painted shows what lies below it, and at last the page's own canvas.
    while (under && rgba(getComputedStyle(under).backgroundColor)[3] < 128)
      under = under.parentElement ?? under.getRootNode().host
    const surface = under ? rgba(getComputedStyle(under).backgroundColor) : rgba('Canvas')
    return { surface: bright(surface), text: bright(rgba(getComputedStyle(element).color)) }
  }, part(name))

const isDark = ({ surface, text }) => surface < 60 && text > 150
const isLight = ({ surface, text }) => surface > 200 && text < 100

/** What the widget looks like with a theme, on a page with a colour scheme, under a system with one. */
function looks(name, { theme, page: scheme, system }, expected) {
  scenario(name, async ({ page, site }) => {
    site.files['scheme.css'] = `:root { color-scheme: ${scheme ?? 'normal'} }`
    const widget = await page.open({
      document: sample,
      attributes: theme ? { theme } : {},
      head: '<link rel="stylesheet" href="scheme.css">',
      emulate: { media: { 'prefers-color-scheme': system } },
    })
    await until(() => brightness(widget, 'title'), expected, 'title')
  })
}

looks(
  'on a page without a colour scheme the widget follows the system into the dark',
  { system: 'dark' },
  isDark,
)
looks('and into the light', { system: 'light' }, isLight)
looks('a page that says it is light keeps the widget light', { page: 'light', system: 'dark' }, isLight)
looks('a page that says it is dark keeps the widget dark', { page: 'dark', system: 'light' }, isDark)
looks('a page for both follows the system', { page: 'light dark', system: 'dark' }, isDark)
looks(
  'theme="dark" paints its own dark surface on a light page',
  { theme: 'dark', page: 'light', system: 'light' },
  isDark,
)
looks('theme="light" stays light under a dark system', { theme: 'light', system: 'dark' }, isLight)

scenario('the theme can be changed at any time', async ({ page }) => {
  const widget = await page.open({
    document: sample,
    emulate: { media: { 'prefers-color-scheme': 'light' } },
  })
  await widget.set({ theme: 'dark' })
  await until(() => brightness(widget, 'title'), isDark, 'dark')
  await widget.set({ theme: 'auto' })
  await until(() => brightness(widget, 'title'), isLight, 'light')
})

/** A page that declares no scheme of its own, under a dark system. */
const undeclared = { document: sample, emulate: { media: { 'prefers-color-scheme': 'dark' } } }

scenario('theme="auto" follows the page\'s own toggle, wherever that is', async ({ page, site }) => {
  site.files['toggle.css'] = '.day, [data-mode="day"] { color-scheme: light }'
  const widget = await page.open({ ...undeclared, head: '<link rel="stylesheet" href="toggle.css">' })
  const shows = (look, what) => until(() => brightness(widget, 'title'), look, what)
  const root = (change) => page.evaluate(`document.documentElement.${change}`)
  await shows(isDark, 'the system is dark')
  for (const [on, off] of [
    ['classList.add("day")', 'classList.remove("day")'],
    ['style.colorScheme = "light"', 'style.colorScheme = ""'],
    ['dataset.mode = "day"', 'removeAttribute("data-mode")'],
  ]) {
    await root(on)
    await shows(isLight, on)
    await root(off)
    await shows(isDark, off)
  }
})

scenario('the toggle of another place counts for an element that has moved there', async ({ page, site }) => {
  site.files['toggle.css'] = '.day { color-scheme: light }'
  site.files['host.js'] = `addEventListener('DOMContentLoaded', () => {
    const host = document.body.appendChild(document.createElement('div'))
    host.id = 'host'
    host.attachShadow({ mode: 'open' }).append(document.createElement('section'))
  })`
  await page.open({ ...undeclared, head: '<link rel="stylesheet" href="toggle.css"><script src="host.js"></script>' })
  const inner = () =>
    page.evaluate(() => {
      const found = document.querySelector('#host').shadowRoot.querySelector('scholar-profile')
      return getComputedStyle(found.shadowRoot.querySelector('.widget')).backgroundColor
    })
  await page.evaluate(() =>
    document.querySelector('#host').shadowRoot.firstChild.append(document.querySelector('scholar-profile')),
  )
  await until(inner, 'rgb(21, 23, 26)', 'dark')
  await page.evaluate(() => document.querySelector('#host').classList.add('day'))
  await until(inner, 'rgb(255, 255, 255)', 'light')
})

scenario('a page that declares a scheme for one preference alone is looked at again', async ({ page, site }) => {
  site.files['some.css'] = '@media (prefers-color-scheme: dark) { :root { color-scheme: light } }'
  const media = (scheme) => ({ media: { 'prefers-color-scheme': scheme } })
  const widget = await page.open({
    document: sample,
    head: '<link rel="stylesheet" href="some.css">',
    emulate: media('light'),
  })
  await until(() => brightness(widget, 'title'), isLight, 'light')
  await page.session.emulate(media('dark'))
  await until(() => brightness(widget, 'title'), isLight, 'as the page says')
})

scenario('who wants less motion gets none', async ({ page }) => {
  const widget = await page.open({
    document: sample,
    emulate: { media: { 'prefers-reduced-motion': 'reduce' } },
  })
  const moving = await widget.read((root) => {
    const seconds = (list) => Math.max(...list.split(',').map((time) => Number.parseFloat(time)))
    return [...root.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return seconds(transitionDuration) > 0.02 || seconds(animationDuration) > 0.02
      })
      .map((element) => element.getAttribute('class'))
  })
  assert.deepEqual([...new Set(moving)], [])
})

scenario('a print is light and has no controls', async ({ page }) => {
  const document = profile([
    paper('open', { abstract: 'Printed.' }),
    paper('closed', { abstract: 'Not printed.' }),
  ])
  const widget = await page.open({ document, attributes: { theme: 'dark' } })
  await widget.click(widget.in('open', 'abstract-toggle'))
  await page.session.emulate({ type: 'print' })
  await until(() => brightness(widget, 'title'), isLight, 'light')
  for (const control of ['toolbar', 'search', 'abstract-toggle', 'expand-all']) {
    assert.equal(await widget.sees(part(control)), false, control)
  }
  assert.deepEqual(await widget.texts(part('title')), ['Paper open', 'Paper closed'])
  assert.deepEqual(await widget.texts(part('abstract')), ['Printed.'])
})
