package dev.sessiongraph.write.callback;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the names of hosts that a client can make the server call. The connection uses the addresses that are checked
 * here, so that a name cannot resolve to others a moment later. All addresses are rejected that IANA's registries of special
 * addresses do not list as globally reachable, unless the host is allowed by configuration.
 */
final class PublicAddresses implements DnsResolver {

    private static final List<AddressBlock> SPECIAL_V4 = AddressBlock.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** The blocks of globally reachable addresses, without those that embed IPv4 addresses. */
    private static final List<AddressBlock> GLOBAL_V6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SPECIAL_V6 =
            AddressBlock.of("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final Set<String> allowed;

    /** @param allowed hosts that can have any address, as they are in URLs */
    PublicAddresses(List<String> allowed) {
        this.allowed = allowed.stream().map(PublicAddresses::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** A range of addresses in CIDR notation. */
    private record AddressBlock(byte[] address, int bits) {

        static List<AddressBlock> of(String... blocks) {
            return Arrays.stream(blocks)
                    .map(block -> {
                        String[] parts = block.split("/", 2);
                        return new AddressBlock(
                                InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
                    })
                    .toList();
        }

        boolean holds(byte[] other) {
            for (int bit = 0; bit < bits; bit++) {
                if (((address[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowed.contains(plain(host)) && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new RejectedHost(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? SPECIAL_V4.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL_V6.stream().anyMatch(block -> block.holds(bytes))
                        && SPECIAL_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** A host in lower case, without the brackets of an IPv6 address and the dot of a root. */
    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|\\.$", "");
    }
}
