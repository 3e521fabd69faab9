/** Thumbnails move the strip of pictures, not the page, and show which picture is in view. */
export function wireGallery(): void {
  const strip = document.querySelector<HTMLElement>('.gallery-frames')
  const thumbnails = [...document.querySelectorAll<HTMLAnchorElement>('.thumbnails a')]
  if (strip === null || thumbnails.length === 0) return
  const frames = [...strip.children] as HTMLElement[]

  const show = (index: number) => {
    const frame = frames[index]
    if (frame) strip.scrollTo({ left: frame.offsetLeft - (frames[0]?.offsetLeft ?? 0) })
  }

  thumbnails.forEach((thumbnail, index) => {
    thumbnail.addEventListener('click', event => {
      event.preventDefault()
      show(index)
    })
  })

  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        const thumbnail = thumbnails[frames.indexOf(target as HTMLElement)]
        if (isIntersecting) thumbnail?.setAttribute('aria-current', 'true')
        else thumbnail?.removeAttribute('aria-current')
      }
    },
    { root: strip, threshold: 0.6 },
  )
  for (const frame of frames) observer.observe(frame)

  // Another colour starts again at the first picture.
  document.querySelector('.option.is-colour')?.addEventListener('change', () => show(0))
}
