/** What sessions have in common. */
export function common(driver) {
  return { driver, ...tabs(driver), goto: (address) => driver.get(address), quit: () => driver.quit() }
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
