import { networkOf } from '../../../api/http/network-of';

describe('R16: what a limit counts as one caller', () => {
  it.each([
    ['an IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['the same as a proxy or a socket writes it', '::ffff:203.0.113.7', '203.0.113.7'],
    ['the /64 of an IPv6 address', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['in any spelling', '2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['with zeros left out', '2001:db8::1:0:0:0:1', '2001:db8:0:1::/64'],
    ['and all of them', '::1', '0:0:0:0::/64'],
    ['without the name of an interface', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['or whatever a header held', 'unknown', 'unknown'],
  ])('%s', (_what, address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('so that the addresses of one household are one, and the next household is another', () => {
    expect(networkOf('2001:db8:1:2::9')).toBe(networkOf('2001:db8:1:2:ffff::1'));
    expect(networkOf('2001:db8:1:3::9')).not.toBe(networkOf('2001:db8:1:2::9'));
  });
});
