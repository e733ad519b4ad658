/* The page's own switch between dark and light. It knows nothing of the profiles, which follow its `color-scheme`. */
const lamp = document.getElementById('lamp')
lamp.addEventListener('click', () => {
  const isLight = lamp.ariaPressed !== 'true'
  lamp.ariaPressed = String(isLight)
  document.documentElement.dataset.theme = isLight ? 'light' : 'dark'
})
