/** How many hits wait for a review; none is said quietly. */
export function OpenHits({ count }: { count: number }) {
  return count > 0 ? (
    <strong className="ink-waiting">{count}</strong>
  ) : (
    <span className="faint">{count}</span>
  );
}
