package dev.sessiongraph.exchange;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.write.bulk.AccessRow;
import dev.sessiongraph.write.bulk.AccessRow.NamedRecord;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of an export whose rows do not become records, but edges or parts of what a role allows. */
enum AccessTable {
    USER_ROLES("systemuserroles", "systemuserrolescollection", row -> row.membership("systemuser", "HAS_ROLE", "role")),
    TEAM_ROLES("teamroles", "teamrolescollection", row -> row.membership("team", "HAS_ROLE", "role")),
    MEMBERS("teammembership", "teammemberships", row -> row.membership("systemuser", "MEMBER_OF", "team")),
    USER_PROFILES(
            "systemuserprofiles",
            "systemuserprofilescollection",
            row -> row.membership("systemuser", "HAS_PROFILE", "fieldsecurityprofile")),
    TEAM_PROFILES(
            "teamprofiles",
            "teamprofilescollection",
            row -> row.membership("team", "HAS_PROFILE", "fieldsecurityprofile")),
    PRIVILEGES("privilege", "privileges", row -> new AccessRow.PrivilegeName(row.id("privilegeid"), row.text("name"))),
    ROLE_PRIVILEGES(
            "roleprivileges",
            "roleprivilegescollection",
            row -> new AccessRow.PrivilegeOfRole(
                    new NamedRecord("role", row.id("roleid")),
                    row.id("privilegeid"),
                    row.number("privilegedepthmask"))),
    SHARES("principalobjectaccess", "principalobjectaccessset", AccessTable::share);

    private static final String ORGANIZATION = "organization";
    private static final Set<String> PRINCIPALS = Set.of("systemuser", "team");

    private final String logicalName;
    private final String entitySet;
    private final Function<AccessRowReader, @Nullable AccessRow> reader;

    AccessTable(String logicalName, String entitySet, Function<AccessRowReader, @Nullable AccessRow> reader) {
        this.logicalName = logicalName;
        this.entitySet = entitySet;
        this.reader = reader;
    }

    static Optional<AccessTable> ofEntitySet(String name) {
        return Arrays.stream(values())
                .filter(table -> table.entitySet.equals(name))
                .findFirst();
    }

    String logicalName() {
        return logicalName;
    }

    /** What the row says; null if it is about nothing of the model. */
    @Nullable
    AccessRow read(AccessRowReader row) {
        return reader.apply(row);
    }

    private static @Nullable AccessRow share(AccessRowReader row) {
        NamedRecord record = row.record(row.text("objecttypecode"), row.id("objectid"), "objecttypecode");
        long rights = AccessRight.mask(AccessRight.of(row.number("accessrightsmask")));
        String type = row.text("principaltypecode");
        ZonedDateTime changedOn = row.time("changedon");
        if (record == null) {
            return null;
        }
        if (type.equals(ORGANIZATION)) {
            return new AccessRow.Share(null, record, rights, changedOn);
        }
        return PRINCIPALS.contains(type)
                ? new AccessRow.Share(new NamedRecord(type, row.id("principalid")), record, rights, changedOn)
                : null;
    }
}
