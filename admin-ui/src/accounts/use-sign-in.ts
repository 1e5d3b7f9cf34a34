import { useState } from 'react';
import { useLocaleState, useLogin } from 'react-admin';
import { session } from '../providers/api.js';
import { isProblem, type ApiProblem } from '../providers/problem.js';
import type { Credentials } from '../providers/session.js';
import { regionOf } from './region.js';

/** Signs in and goes on to where the person wanted to be; tells what was refused. */
export function useSignIn() {
  const login = useLogin();
  const [, setLocale] = useLocaleState();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isRunning, setIsRunning] = useState(false);

  async function signIn(credentials: Omit<Credentials, 'region'>): Promise<ApiProblem | null> {
    setIsRunning(true);
    setProblem(null);
    try {
      await login({ ...credentials, region: regionOf(navigator.languages) });
      const language = session.profile()?.language;
      if (language) setLocale(language);
      return null;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      return error;
    } finally {
      setIsRunning(false);
    }
  }
  return { signIn, problem, isRunning };
}
