package dev.sessiongraph.server;

import dev.sessiongraph.access.CallerSearch.ClaimRule;
import dev.sessiongraph.access.UserProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask, and whom the server takes them for. The names have dashes where a group would
 * have dots, since {@code session-graph.access} itself has a value.
 *
 * @param access whether the server is open, or needs tokens; by default it needs them if Spring Security has settings of
 *     tokens
 * @param accessOpen where an open server may listen
 * @param accessClaims claims of a token, each with the property of users that it is compared with, in the order in which they
 *     are tried
 * @param accessRoles values of the claim {@code roles}, each with the name of the role that it stands for
 */
@ConfigurationProperties("session-graph")
record AccessProperties(
        @Nullable AccessMode access,
        @Nullable Openness accessOpen,

        @DefaultValue({"oid=objectId", "preferred_username=domainName", "upn=domainName", "email=email", "sub=id"})
        List<String> accessClaims,

        @DefaultValue List<String> accessRoles) {

    private static final String PREFIX = "session-graph.access-";

    /** From where an open server can be reached. */
    enum Openness {
        LOOPBACK,
        ANYWHERE
    }

    AccessProperties {
        pairs("claims", accessClaims).forEach((_, property) -> property(property));
        pairs("roles", accessRoles);
    }

    List<ClaimRule> claimRules() {
        List<ClaimRule> rules = new ArrayList<>();
        pairs("claims", accessClaims).forEach((claim, property) -> rules.add(new ClaimRule(claim, property(property))));
        return rules;
    }

    Map<String, String> rolesByValue() {
        return pairs("roles", accessRoles);
    }

    private static Map<String, String> pairs(String setting, List<String> entries) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String entry : entries) {
            int sign = entry.lastIndexOf('=');
            if (sign <= 0 || sign == entry.length() - 1) {
                throw new SettingException(PREFIX + setting, "must be pairs such as a=b, separated by commas", entry);
            }
            pairs.put(
                    entry.substring(0, sign).strip(), entry.substring(sign + 1).strip());
        }
        return pairs;
    }

    private static UserProperty property(String name) {
        return Arrays.stream(UserProperty.values())
                .filter(property -> property.field().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingException(
                        PREFIX + "claims",
                        "must name properties of users, which are "
                                + Arrays.stream(UserProperty.values())
                                        .map(UserProperty::field)
                                        .collect(Collectors.joining(", ")),
                        name));
    }
}
