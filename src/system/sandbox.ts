/** Whether the browser runs in its own sandbox: it does; it cannot because this process is root; the system refused. */
export type Sandbox = 'on' | 'root' | 'refused';

const SETTING = 'IMPRIMATUR_SANDBOX';

/** Whether the user has said that a browser without a sandbox is meant, as in a container that is thrown away. */
export function isMeant(): boolean {
  return process.env[SETTING] === 'off';
}

/** Why the browser runs without its sandbox, and what to do about it; undefined where it runs in it. */
export function withoutSandbox(sandbox: Sandbox): string | undefined {
  if (sandbox === 'on') return undefined;
  if (sandbox === 'root')
    return `root has none. Run as another user; in a container that is thrown away, say that it is meant with ${SETTING}=off.`;
  return (
    'this system allows no user namespaces. Allow them (sysctl kernel.unprivileged_userns_clone=1, on Ubuntu ' +
    `kernel.apparmor_restrict_unprivileged_userns=0), or say that it is meant with ${SETTING}=off.`
  );
}
