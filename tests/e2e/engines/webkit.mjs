/**
 * WebKit as WebKitGTK has it, by WebKitWebDriver. Each session has a display of its own, which nobody sees, so that no
 * other window takes the focus; the inspector does what WebDriver cannot.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder } from 'selenium-webdriver'
import { quit, tabs } from './common.mjs'
import { startDisplay } from './display.mjs'
import { connect } from './inspector.mjs'
import { program, startDriver } from './program.mjs'

export const noise = /Failed to load resource|Origin .* is not allowed by|access control checks|due to access control/

export const cannot = {
  'forced-colors': 'has no forced colours',
  shifts: 'does not tell what has moved',
  'no-scripts': 'tells pages that scripts run, even where the inspector keeps them from it',
  offline: 'cannot be cut off the network',
  pdf: 'cannot print without a dialog',
  zone: 'has the time zone that it was started in',
  devtools: 'has none of Chromium\'s own commands',
}

/** The window is as narrow as its tool bar: with the usual one, never below 450 px. */
const SMALL_TOOLBAR = '* { min-width: 0; min-height: 0; margin: 0; border-width: 0; padding: 0; font-size: 1px }'

export async function launch() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'webkit-'))
  const gtk = path.join(folder, 'gtk-3.0')
  mkdirSync(gtk)
  writeFileSync(path.join(gtk, 'gtk.css'), SMALL_TOOLBAR)
  const display = await startDisplay()
  const service = await startDriver(program('WEBKITDRIVER', ['WebKitWebDriver']), [], {
    env: { ...process.env, DISPLAY: display.name, XDG_CONFIG_HOME: folder, LANG: 'en_US.UTF-8', TZ: 'UTC' },
  })
  const told = path.join(folder, 'inspector')
  const driver = await new Builder()
    .usingServer(service.address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      // The driver that waits until a page has been read sometimes does so for ever: the inspector tells it.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {
        binary: '/bin/sh',
        args: [
          ...['-c', 'echo "$WEBKIT_INSPECTOR_SERVER" > "$0"; exec "$@"', told],
          ...[miniBrowser(), '--automation'],
          // The tests' own addresses apart, nothing can be reached: all else goes to a proxy that is not there.
          ...['--proxy=http://127.0.0.1:9', '--ignore-host=127.0.0.1'],
          // Of those under .invalid the resolver is asked, since the protocol forbids it to know any.
          '--ignore-host=*.invalid',
        ],
      },
    })
    .build()
  const inspector = await connect(Number(readFileSync(told, 'utf8').trim().split(':').at(-1)))
  let number = 2
  let tab
  // A tab that WebDriver opens stays in the background of its window, and is not painted there.
  const { begin, end } = tabs(driver, 'window')

  /** The inspector's tab for the one that WebDriver has just opened: the next number that exists. */
  async function attach() {
    for (let tries = 0; tries < 5; tries++) {
      const found = inspector.open(++number)
      if (await found.ready(1000)) return found
      inspector.release(number)
    }
    throw new Error('the inspector does not find the tab')
  }

  return {
    driver,
    async begin() {
      await begin()
      tab = await attach()
      await tab.set('console', 'Console.enable')
      await tab.set('page', 'Page.enable')
    },
    async end() {
      inspector.release(number)
      await end()
    },
    async goto(address) {
      const read = tab.next('Page.domContentEventFired')
      await driver.get(address)
      await read // a script would be lost that runs while one page gives way to the other
    },
    console: async () => tab.console.splice(0),
    collectGarbage: () => tab.call('Heap.gc'),
    async emulate({ width = 1000, height = 900, type = '', media = {}, zone }) {
      for (const need of [media['forced-colors'] && 'forced-colors', zone && 'zone']) {
        if (need) throw new Error(`WebKit ${cannot[need]}: the test must say that it needs ${need}`)
      }
      await resize(driver, width, height)
      await tab.set('type', 'Page.setEmulatedMedia', { media: type })
      const prefer = (name, value) => tab.set(name, 'Page.overrideUserPreference', { name, value })
      await prefer('PrefersColorScheme', { dark: 'Dark', light: 'Light' }[media['prefers-color-scheme']])
      await prefer('PrefersReducedMotion', { reduce: 'Reduce' }[media['prefers-reduced-motion']])
    },
    async quit() {
      inspector.close()
      await quit(driver, service, display)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Gives the page of the present tab this size: the window is larger by its tool bar. */
async function resize(driver, width, height) {
  const inner = () => driver.executeScript(() => [innerWidth, innerHeight, outerWidth, outerHeight])
  let [w, h, outerWidth, outerHeight] = await inner()
  for (let tries = 0; (w !== width || h !== height) && tries < 20; tries++) {
    // A page that is about to be drawn anew may be larger than its window.
    const rect = { width: width + Math.max(0, outerWidth - w), height: height + Math.max(0, outerHeight - h) }
    await driver.manage().window().setRect({ x: 0, y: 0, ...rect })
    ;[w, h, outerWidth, outerHeight] = await inner()
    if (w !== width || h !== height) await pause(25)
  }
  if (w !== width || h !== height) throw new Error(`the page is ${w}×${h} in place of ${width}×${height}`)
}

/** The browser that comes with the library; systems keep it in different folders, none of them on PATH. */
function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER
  const bases = ['/usr/lib', '/usr/libexec', '/usr/lib64', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)]
  const folders = bases.flatMap((base) => [`${base}/webkit2gtk-4.1`, `${base}/webkit2gtk-4.0`])
  const found = folders.find((folder) => {
    try {
      return readdirSync(folder).includes('MiniBrowser')
    } catch {
      return false
    }
  })
  if (!found) throw new Error('MiniBrowser is not found; MINIBROWSER may say where it is')
  return path.join(found, 'MiniBrowser')
}
