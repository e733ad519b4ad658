/** What sessions have in common. */
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds after which a browser that was asked to end is killed. */
const PATIENCE = 5000

/** `services` are the programs to stop when the session has ended. */
export function common(driver, ...services) {
  return { driver, ...tabs(driver), goto: (address) => driver.get(address), quit: () => quit(driver, ...services) }
}

/** Ends the browser and then these programs, even if it does not answer any more. */
export async function quit(driver, ...services) {
  await Promise.race([driver.quit().catch(() => {}), pause(PATIENCE, undefined, { ref: false })])
  for (const service of services) await service.stop()
}

/** Opens a tab for each test beside the first one, which stays: a browser ends with its last tab. */
export function tabs(driver, kind = 'tab') {
  let home
  return {
    async begin() {
      home ??= await driver.getWindowHandle()
      await driver.switchTo().newWindow(kind)
    },
    async end() {
      await driver.close()
      await driver.switchTo().window(home)
    },
  }
}
