import { useEffect, useRef } from 'react';
import { useLocaleState, useLogout } from 'react-admin';
import { session } from '../providers/api.js';
import { useProfile } from '../providers/hooks.js';

/** What follows from the person: the language of the document, and leaving every page when the session ends. */
export function Follow() {
  const [locale] = useLocaleState();
  const logout = useLogout();
  const isSignedIn = useProfile() !== null;
  // Kept by hand: a change of language mounts everything anew, which is not the end of a session.
  const wasSignedIn = useRef(isSignedIn);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    const hasEnded = wasSignedIn.current && !isSignedIn;
    wasSignedIn.current = isSignedIn;
    // Who was thrown out comes back to where they were; who left does not.
    if (hasEnded) void logout({}, '/login', !session.hasLeft());
    // Only the end of the session matters, not a new logout function.
  }, [isSignedIn]);
  return null;
}
