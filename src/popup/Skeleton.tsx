import './skeleton.css'

/** Bars where words will stand once the page is read. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {['a', 'b', 'c'].map((name) => (
        <div key={name}>
          <span class="bar" />
          <span class="bar" />
          <span class="bar short" />
        </div>
      ))}
    </div>
  )
}
