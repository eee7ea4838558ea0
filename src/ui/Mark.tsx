/** The mark of the extension as a line drawing in the colour of the text: lines, and their echo fading below. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 2h9v2H2zM2 5h7v2H2z" />
      <path d="M5 9h9v2H5zM5 12h7v2H5z" opacity=".4" />
    </svg>
  )
}
