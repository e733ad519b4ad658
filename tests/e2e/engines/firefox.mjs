/**
 * Firefox by geckodriver. What WebDriver cannot emulate, the browser's own window can: geckodriver lets scripts run
 * there when it is started with `--allow-system-access`.
 */
import { Builder } from 'selenium-webdriver'
import firefox from 'selenium-webdriver/firefox.js'
import { common } from './common.mjs'
import { program, startDriver } from './program.mjs'

export const noise =
  /NetworkError|Cross-Origin Request Blocked|Loading failed for the|Loading module from .* was blocked|error loading dynamically imported module/

export const cannot = {
  shifts: 'does not tell what has moved',
  devtools: 'has none of Chromium\'s own commands',
}

const PREFERENCES = {
  // The tests' own addresses apart, nothing can be reached: all else goes to a proxy that is not there.
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
  // Of those under .invalid the resolver is asked, since the protocol forbids it to know any.
  'network.proxy.no_proxies_on': '127.0.0.1, .invalid',
  'intl.accept_languages': 'en-US',
  // Off by default on some systems: Tab would skip links.
  'accessibility.tabfocus': 7,
}

/** Runs in the browser's window: how the present tab is shown. */
function show({ width, height, type, scheme, motion, colours, zone }) {
  const browser = gBrowser.selectedBrowser
  browser.style.width = `${width}px`
  browser.style.height = `${height}px`
  Services.prefs.setIntPref('ui.prefersReducedMotion', motion === 'reduce' ? 1 : 0)
  const tab = browser.browsingContext
  tab.mediumOverride = type
  tab.prefersColorSchemeOverride = scheme
  tab.forcedColorsOverride = colours
  tab.timezoneOverride = zone
}

/** Runs in the browser's window: what the engine itself had to say about pages. */
function said() {
  const messages = Services.console.getMessageArray()
  Services.console.reset()
  return messages
    .filter((message) => message instanceof Ci.nsIScriptError && message.innerWindowID)
    .filter(({ sourceName }) => !/^(chrome|resource):/.test(sourceName))
    .map((message) => `${message.category}: ${message.errorMessage} (${message.sourceName})`)
}

export async function launch() {
  const options = new firefox.Options()
    .setBinary(program('FIREFOX', ['firefox-esr', 'firefox']))
    .addArguments('--headless', '--width=1700', '--height=1200')
  for (const [name, value] of Object.entries(PREFERENCES)) options.setPreference(name, value)
  // Scripts run before the page has loaded: a document that never ends is one of the things to test.
  options.setPageLoadStrategy('eager')
  const service = await startDriver(program('GECKODRIVER', ['geckodriver']), ['--allow-system-access'])
  const driver = await new Builder()
    .forBrowser('firefox')
    .usingServer(service.address)
    .setFirefoxOptions(options)
    .build()

  /** Calls `run` in the browser's window. */
  async function inWindow(run, ...values) {
    await driver.setContext(firefox.Context.CHROME)
    try {
      return await driver.executeScript(run, ...values)
    } finally {
      await driver.setContext(firefox.Context.CONTENT)
    }
  }

  return {
    ...common(driver, service),
    console: () => inWindow(said),
    collectGarbage: () =>
      inWindow(() => {
        for (const what of ['gc', 'cc', 'gc']) Services.obs.notifyObservers(null, `child-${what}-request`)
      }),
    runScripts: (run) => inWindow((run) => void (gBrowser.selectedBrowser.browsingContext.allowJavascript = run), run),
    offline: (is) =>
      inWindow((is, direct) => {
        Services.io.offline = is
        // Addresses of this machine are not of the network: they go to the proxy that is not there, like all others.
        Services.prefs.setBoolPref('network.proxy.allow_hijacking_localhost', is)
        Services.prefs.setStringPref('network.proxy.no_proxies_on', is ? '' : direct)
      }, is, PREFERENCES['network.proxy.no_proxies_on']),
    print: async () => ({ data: await driver.printPage() }),
    async emulate({ width = 1000, height = 900, type = '', media = {}, zone = 'UTC' }) {
      await inWindow(show, {
        width,
        height,
        type,
        scheme: media['prefers-color-scheme'] ?? 'none',
        motion: media['prefers-reduced-motion'],
        colours: media['forced-colors'] ?? 'none',
        zone,
      })
    },
  }
}
