import { useEffect, useRef, useState } from 'react';

/** Takes values as fast as they come and gives the newest one a frame, so that a burst never blocks the page. */
export function useFrames<T>(first: T): [T, (next: T) => void] {
  const [shown, setShown] = useState(first);
  const newest = useRef(first);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const push = (next: T) => {
    newest.current = next;
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      setShown(newest.current);
    });
  };
  return [shown, push];
}
