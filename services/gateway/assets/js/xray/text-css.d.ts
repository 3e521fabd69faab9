/** A style sheet as text: the X-ray's, for its shadow tree. */
declare module '*.text.css' {
  const css: string
  export default css
}
