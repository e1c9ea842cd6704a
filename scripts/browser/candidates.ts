/** Where an installed Chrome, Chromium or Edge usually is. Pure: names and paths only, nothing is opened. */

/** Names on the PATH, best first. */
export const PATH_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'brave-browser',
]

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome Canary', 'Brave Browser']
const WINDOWS_TAILS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
const LINUX_PLACES = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/snap/bin/chromium',
  '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  '/var/lib/flatpak/exports/bin/com.google.Chrome',
  '/opt/microsoft/msedge/msedge',
]

/**
 * The usual places of installed browsers on a platform, best first: those on the PATH, then fixed places.
 * @param platform `process.platform`
 * @param env environment of the run (PATH, HOME, ProgramFiles …)
 */
export function installedCandidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const windows = platform === 'win32'
  const separator = windows ? '\\' : '/'
  const directories = (env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter(Boolean)
  const names = windows ? ['chrome.exe', 'msedge.exe'] : PATH_NAMES
  const onPath = names.flatMap((name) => directories.map((directory) => `${directory}${separator}${name}`))
  if (windows) {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)']
      .map((key) => env[key])
      .filter((root): root is string => Boolean(root))
    return [...onPath, ...WINDOWS_TAILS.flatMap((tail) => roots.map((root) => `${root}\\${tail}`))]
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])]
    return [
      ...MAC_APPS.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`)),
      ...onPath,
    ]
  }
  return [...onPath, ...LINUX_PLACES]
}
