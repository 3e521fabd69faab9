/** What is said of the goods of a department, in one language. */
export interface DepartmentWords {
  /** What a thing is for, by leaf; a shape that does not fit its leaf's sentences has its own. */
  use: Readonly<Record<string, readonly string[]>>
  /** What is seen in the picture, by shape. */
  form: Readonly<Record<string, readonly string[]>>
}
