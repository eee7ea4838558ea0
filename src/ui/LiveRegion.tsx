/** What was said last, and how many things were said before it. */
export interface Said {
  text: string
  turn: number
}

/** Tells screen readers what an action did. A new turn makes a new node, so the same words are read again. */
export function LiveRegion({ said }: { said: Said }) {
  return (
    <div role="status" class="only-heard">
      <p key={said.turn}>{said.text}</p>
    </div>
  )
}
