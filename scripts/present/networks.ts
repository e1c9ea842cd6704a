/** Where a talk is listened for: which addresses of this machine other devices reach. */
import type { NetworkInterfaceInfo } from 'node:os'
import { isEverywhere } from '../site/serve/own.js'

export interface NetworkAddress {
  address: string
  /** Of the interface, as the system calls it: `wlan0`. */
  name: string
}

type Interfaces = Record<string, Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[] | undefined>

/** Interfaces that lead to programs of this machine, and to no room: containers, virtual machines, tunnels. */
const VIRTUAL =
  /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt|awdl|llw|bridge)/i

/** What only neighbours by cable reach, or nobody. */
const LOCAL = /^(?:169\.254\.|fe80:)/i

/** Networks of rooms: what routers give out. */
const PRIVATE = /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/

const cost = ({ address, name }: NetworkAddress): number =>
  (VIRTUAL.test(name) ? 4 : 0) + (address.includes(':') ? 2 : 0) + (PRIVATE.test(address) ? 0 : 1)

/** Addresses that other devices may reach, the likeliest first. Pure. */
export function networksOf(interfaces: Interfaces): NetworkAddress[] {
  return Object.entries(interfaces)
    .flatMap(([name, all]) =>
      (all ?? [])
        .filter(({ internal, address }) => !internal && !LOCAL.test(address))
        .map(({ address }) => ({ address, name })),
    )
    .map((one, at) => ({ one, at }))
    .sort((a, b) => cost(a.one) - cost(b.one) || a.at - b.at)
    .map(({ one }) => one)
}

export interface Listened {
  /** Addresses to listen at: this machine's own name first. */
  hosts: string[]
  /** The one that other devices are told; none without `--share`. */
  told?: string
  /** Others that might be meant. */
  others: NetworkAddress[]
}

const isLoopback = (host: string): boolean => /^(?:localhost|127\.[\d.]+|::1)$/.test(host)

/**
 * Where a talk listens. Without `share` at `host` only. With it also at an address of the network: the one that `host`
 * says, else the likeliest; never at more than is told, unless `host` means every address.
 * @returns undefined where it is to be shared, and this machine is in no network
 */
export function whereToListen(
  { share, host }: { share: boolean; host: string | undefined },
  interfaces: Interfaces,
): Listened | undefined {
  if (!share) return { hosts: [host ?? 'localhost'], others: [] }
  const all = networksOf(interfaces)
  if (host !== undefined && !isEverywhere(host))
    return { hosts: isLoopback(host) ? [host] : ['localhost', host], told: host, others: [] }
  const [first, ...others] = all
  if (!first) return undefined
  return { hosts: host === undefined ? ['localhost', first.address] : [host], told: first.address, others }
}
