/** Where a talk listens. */
import { describe, expect, it } from 'vitest'
import { listenedAt } from '../../scripts/cli/commands/present.js'
import { networksOf, whereToListen } from '../../scripts/present/networks.js'

const at = (address: string, internal = false) => ({
  address,
  internal,
  family: address.includes(':') ? ('IPv6' as const) : ('IPv4' as const),
})
const laptop = {
  lo: [at('127.0.0.1', true), at('::1', true)],
  docker0: [at('172.17.0.1')],
  wlan0: [at('fe80::1'), at('fd00::5'), at('192.168.1.5')],
  eth0: [at('10.0.0.7')],
  usb0: [at('169.254.3.3')],
}

it('knows addresses that others reach: of rooms first, of containers last, none of this machine only', () => {
  expect(networksOf(laptop).map(({ address }) => address)).toEqual([
    '192.168.1.5',
    '10.0.0.7',
    'fd00::5',
    '172.17.0.1',
  ])
})

describe('a talk', () => {
  it('listens on this machine only unless it is told otherwise', () => {
    expect(whereToListen({ share: false, host: undefined }, laptop)).toEqual({
      hosts: ['localhost'],
      others: [],
    })
    expect(whereToListen({ share: false, host: '10.0.0.7' }, laptop)).toEqual({
      hosts: ['10.0.0.7'],
      others: [],
    })
  })

  it('is shared at one address besides, and names the others', () => {
    const shared = whereToListen({ share: true, host: undefined }, laptop)
    expect(shared).toMatchObject({ hosts: ['localhost', '192.168.1.5'], told: '192.168.1.5' })
    expect(shared?.others.map(({ name }) => name)).toEqual(['eth0', 'wlan0', 'docker0'])
  })

  it('is shared where it is told: at an address, a name, everywhere, or this machine for a try', () => {
    expect(whereToListen({ share: true, host: '10.0.0.7' }, laptop)).toEqual({
      ...{ hosts: ['localhost', '10.0.0.7'], told: '10.0.0.7', others: [] },
    })
    expect(whereToListen({ share: true, host: 'laptop.local' }, {})).toMatchObject({ told: 'laptop.local' })
    expect(whereToListen({ share: true, host: '0.0.0.0' }, laptop)).toMatchObject({
      ...{ hosts: ['0.0.0.0'], told: '192.168.1.5' },
    })
    expect(whereToListen({ share: true, host: '127.0.0.1' }, laptop)).toMatchObject({ hosts: ['127.0.0.1'] })
  })

  it('can’t be shared without a network', () => {
    expect(whereToListen({ share: true, host: undefined }, { lo: laptop.lo })).toBeUndefined()
    expect(whereToListen({ share: true, host: '0.0.0.0' }, {})).toBeUndefined()
    const asked = () => listenedAt({ share: true }, {})
    expect(asked).toThrow(expect.objectContaining({ code: 'no-network' }))
  })
})
